package dev.xinmiao.weather.netcdf;

import dev.xinmiao.weather.UnusableFile;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A NetCDF-3 file, open to be read by any number of threads. The file is mapped into memory, and only what is asked for is read.
 * Values come unpacked ({@code scale_factor}, {@code add_offset}) and as NaN where they equal {@code _FillValue}, the type's own fill
 * value or {@code missing_value}; in row-major order, the last dimension fastest.
 *
 * <p>Refuses what isn't NetCDF-3, what is cut off, and questions for what isn't there.
 */
public final class NetcdfFile implements AutoCloseable {
    private final Path path;
    private final Arena arena;
    private final MemorySegment bytes;
    private final Header header;

    private NetcdfFile(Path path, Arena arena, MemorySegment bytes) throws UnusableFile {
        this.path = path;
        this.arena = arena;
        this.bytes = bytes;
        header = new HeaderReader(path, bytes).read();
    }

    /** To be closed, which unmaps it. */
    @SuppressWarnings("MustBeClosedChecker") // close() closes the arena
    public static NetcdfFile open(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            throw new UnusableFile(path, "this is a folder, expected a NetCDF file.");
        }
        Arena arena = Arena.ofShared();
        try (FileChannel channel = FileChannel.open(path)) {
            return new NetcdfFile(path, arena, channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena));
        } catch (NoSuchFileException absent) {
            arena.close();
            throw new UnusableFile(path, "there is no such file.", absent);
        } catch (IOException refused) {
            arena.close();
            throw refused;
        }
    }

    public Path path() {
        return path;
    }

    public Format format() {
        return header.format();
    }

    /** Whole records along the unlimited dimension. */
    public long records() {
        return header.records();
    }

    public List<Dimension> dimensions() {
        return header.dimensions();
    }

    /** Of the file as a whole. */
    public List<Attribute> attributes() {
        return header.attributes();
    }

    public List<Variable> variables() {
        return header.variables();
    }

    public boolean has(String name) {
        return variables().stream().anyMatch(variable -> variable.name().equals(name));
    }

    public Variable variable(String name) throws UnusableFile {
        return variables().stream()
                .filter(variable -> variable.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UnusableFile(
                        path,
                        "there is no variable %s; there are %s.",
                        name,
                        variables().stream().map(Variable::name).collect(Collectors.joining(", "))));
    }

    /** A variable of just these dimensions in this order. */
    public Variable variable(String name, String... dimensions) throws UnusableFile {
        Variable variable = variable(name);
        List<String> found = variable.dimensions().stream().map(Dimension::name).toList();
        if (!found.equals(Arrays.asList(dimensions))) {
            throw new UnusableFile(
                    path, "%s is there, expected %s(%s).", variable, name, String.join(", ", dimensions));
        }
        return variable;
    }

    public double[] doubles(String variable) throws UnusableFile {
        return doubles(variable, Slab.whole());
    }

    public double[] doubles(String variable, Slab slab) throws UnusableFile {
        Values values = values(variable, slab);
        double[] into = new double[values.size()];
        values.forEach((index, value) -> into[index] = value);
        return into;
    }

    public float[] floats(String variable) throws UnusableFile {
        return floats(variable, Slab.whole());
    }

    public float[] floats(String variable, Slab slab) throws UnusableFile {
        Values values = values(variable, slab);
        float[] into = new float[values.size()];
        values.forEach((index, value) -> into[index] = (float) value);
        return into;
    }

    /** The words of a variable of characters; zeros at their end are left out. */
    public String text(String name, Slab slab) throws UnusableFile {
        if (variable(name).type() != DataType.CHAR) {
            throw new UnusableFile(
                    path,
                    "%s is of type %s, expected char.",
                    name,
                    variable(name).type());
        }
        Values values = values(name, slab);
        byte[] into = new byte[values.size()];
        values.forEach((index, value) -> into[index] = (byte) value);
        int length = into.length;
        while (length > 0 && into[length - 1] == 0) {
            length--;
        }
        return new String(into, 0, length, StandardCharsets.UTF_8);
    }

    private Values values(String name, Slab slab) throws UnusableFile {
        Variable variable = variable(name);
        if (!slab.fits(variable)) {
            throw new UnusableFile(path, "%s is there, asked for %s.", variable, slab);
        }
        Values values = new Values(variable, header.recordBytes(), slab, bytes);
        if (values.count() > Integer.MAX_VALUE - 8) {
            throw new UnusableFile(path, "%s has more values than one array can hold; ask for a part.", variable);
        }
        return values;
    }

    @Override
    public void close() {
        arena.close();
    }
}
