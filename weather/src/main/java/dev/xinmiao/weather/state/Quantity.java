package dev.xinmiao.weather.state;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Fields of a state, with the names that files give them, the unit in which they are kept, and bounds of what is possible. */
public enum Quantity {
    TEMPERATURE(Place.LEVELS, Unit.KELVIN, 130, 360, "air_temperature", "t", "temp", "temperature", "ta"),
    EASTWARD_WIND(Place.LEVELS, Unit.METRES_PER_SECOND, -250, 250, "eastward_wind", "u", "ua", "uwnd"),
    NORTHWARD_WIND(Place.LEVELS, Unit.METRES_PER_SECOND, -250, 250, "northward_wind", "v", "va", "vwnd"),
    /** Geopotential height, also where a file gives geopotential. */
    HEIGHT(Place.LEVELS, Unit.METRES, -2000, 90_000, "geopotential_height", "gh", "hgt", "zg", "z", "geopotential"),
    RELATIVE_HUMIDITY(Place.LEVELS, Unit.FRACTION, -0.2, 2, "relative_humidity", "r", "rh", "hur", "rhum"),
    SPECIFIC_HUMIDITY(Place.LEVELS, Unit.KILOGRAMS_PER_KILOGRAM, -0.001, 0.06, "specific_humidity", "q", "hus", "shum"),

    SURFACE_PRESSURE(Place.SURFACE, Unit.PASCALS, 40_000, 115_000, "surface_air_pressure", "sp", "ps", "pres"),
    /** Height of the ground, also where a file gives its geopotential. */
    OROGRAPHY(Place.SURFACE, Unit.METRES, -1000, 9000, "surface_altitude", "orog", "z", "topo"),
    LAND_FRACTION(Place.SURFACE, Unit.FRACTION, -0.01, 1.01, "land_area_fraction", "lsm", "land", "sftlf"),
    SKIN_TEMPERATURE(Place.SURFACE, Unit.KELVIN, 150, 370, "surface_temperature", "skt", "ts"),
    SEA_LEVEL_PRESSURE(
            Place.SURFACE, Unit.PASCALS, 85_000, 115_000, "air_pressure_at_mean_sea_level", "prmsl", "msl", "psl"),
    TEMPERATURE_2M(Place.SURFACE, Unit.KELVIN, 150, 350, "", "t2m", "2t", "tas"),
    EASTWARD_WIND_10M(Place.SURFACE, Unit.METRES_PER_SECOND, -150, 150, "", "u10", "10u", "uas"),
    NORTHWARD_WIND_10M(Place.SURFACE, Unit.METRES_PER_SECOND, -150, 150, "", "v10", "10v", "vas"),
    /** Water in the snow on the ground. */
    SNOW(
            Place.SURFACE_IN_PARTS,
            Unit.KILOGRAMS_PER_SQUARE_METRE,
            -0.01,
            200_000,
            "surface_snow_amount",
            "sdwe",
            "sd",
            "snow",
            "weasd"),
    SEA_ICE(Place.SURFACE_IN_PARTS, Unit.FRACTION, -0.01, 1.01, "sea_ice_area_fraction", "ci", "siconc", "sic", "icec"),
    /** Of the uppermost layer. */
    SOIL_TEMPERATURE(Place.SURFACE_IN_PARTS, Unit.KELVIN, 150, 370, "", "tsoil0", "st", "stl1"),
    /** Of the uppermost layer. */
    SOIL_MOISTURE(
            Place.SURFACE_IN_PARTS, Unit.CUBIC_METRES_PER_CUBIC_METRE, -0.01, 1.01, "", "soilw0", "soilw", "swvl1");

    /** Where a field has values. */
    enum Place {
        LEVELS,
        SURFACE,
        /** On land or at sea only. */
        SURFACE_IN_PARTS
    }

    private final Place place;
    private final Unit unit;
    private final double least;
    private final double most;
    private final String standardName;
    private final List<String> names;

    Quantity(Place place, Unit unit, double least, double most, String standardName, String... names) {
        this.place = place;
        this.unit = unit;
        this.least = least;
        this.most = most;
        this.standardName = standardName;
        this.names = List.of(names);
    }

    /** The unit in which it is kept. */
    public String unit() {
        return unit.symbol();
    }

    public boolean onLevels() {
        return place == Place.LEVELS;
    }

    boolean inParts() {
        return place == Place.SURFACE_IN_PARTS;
    }

    boolean isHumidity() {
        return this == RELATIVE_HUMIDITY || this == SPECIFIC_HUMIDITY;
    }

    /** For people. */
    String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    Unit units() {
        return unit;
    }

    double least() {
        return least;
    }

    double most() {
        return most;
    }

    /** In the order in which they are looked for. */
    List<String> names() {
        return names;
    }

    boolean hasStandardName(String name) {
        return !name.isEmpty() && name.equals(standardName);
    }

    static Optional<Quantity> named(String name, boolean onLevels) {
        return Stream.of(values())
                .filter(quantity -> quantity.onLevels() == onLevels && quantity.names.contains(name))
                .findFirst();
    }
}
