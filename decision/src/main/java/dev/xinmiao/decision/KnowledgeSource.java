package dev.xinmiao.decision;

/**
 * An authority that a decision rests on, usually one clause of a regulation (条款).
 *
 * @param name as drawn in the model, e.g. {@code 国科发政〔2017〕115号 第六条}
 * @param type e.g. {@code 规范性文件}; empty where not given
 * @param locationUri where its text can be read; empty where not given
 * @param description the clause's wording; empty where not given
 */
public record KnowledgeSource(String id, String name, String type, String locationUri, String description) {}
