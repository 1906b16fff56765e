package dev.xinmiao.weather.dynamics;

/**
 * What keeps the two time levels of a leapfrog together (Robert 1966; Asselin 1972, Mon. Wea. Rev. 100, 487; Williams 2011, Mon. Wea.
 * Rev. 139, 1996).
 *
 * @param strength ν, as Williams writes it: half of it times the second difference in time is moved
 * @param share α, the part of it that the middle time takes; the latest takes the rest with the other sign
 */
public record Filter(double strength, double share) {
    /** Robert's and Asselin's, as the reference numbers of the published cases were reckoned. */
    public static final Filter ASSELIN = new Filter(0.04, 1);

    /** Williams', which keeps amplitudes. */
    public static final Filter WILLIAMS = new Filter(0.1, 0.53);

    public static final Filter NONE = new Filter(0, 1);
}
