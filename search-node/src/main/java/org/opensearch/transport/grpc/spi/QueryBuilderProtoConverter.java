package org.opensearch.transport.grpc.spi;

/**
 * A name that the k-NN plugin asks for when it is loaded. The library that defines it, OpenSearch's transport over gRPC, is not
 * published, and the node has no such transport: nothing ever calls it.
 */
public interface QueryBuilderProtoConverter {}
