package org.opensearch.transport.grpc.spi;

/** Only a name, as {@link QueryBuilderProtoConverter}. */
public interface QueryBuilderProtoConverterRegistry {}
