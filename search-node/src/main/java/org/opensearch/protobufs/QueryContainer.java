package org.opensearch.protobufs;

/** Only a name, as {@link org.opensearch.transport.grpc.spi.QueryBuilderProtoConverter}. */
public final class QueryContainer {

    private QueryContainer() {}

    public enum QueryContainerCase {}
}
