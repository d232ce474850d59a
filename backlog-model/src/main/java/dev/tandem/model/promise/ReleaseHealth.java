package dev.tandem.model.promise;

/** Whether a release will be out on its day, by engineering's forecast. */
public enum ReleaseHealth {
    /** The 85 % date is not later than the day. */
    ON_TRACK,
    /** The 85 % date is later: too likely to miss it for a promise. */
    AT_RISK,
    /** More likely than not it comes later, or the day is past. */
    LATE,
    /** It is out. */
    DONE
}
