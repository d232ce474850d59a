package dev.tandem.product.feature;

public enum EvidenceKind {
    INTERVIEW,
    SURVEY,
    ANALYTICS,
    SUPPORT,
    EXPERIMENT,
    SALES,
    MARKET,
    OTHER
}
