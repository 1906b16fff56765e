package dev.xinmiao.decision;

import dev.xinmiao.decision.expr.FeelType;

/**
 * Something a model must be told.
 *
 * @param index position among the model's inputs; also the number by which {@code Possible.causes()} names it
 * @param namespace of the model that declares it; differs from the model's own for an imported one
 * @param label what a reader should see; the name where the model gives no other
 * @param description empty where not given
 */
public record Input(
        int index, String namespace, String name, String label, String description, FeelType type, Location location) {}
