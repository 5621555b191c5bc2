package town.plaza.nutrition.control;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A catalogue's file, or folder, or ZIP of files. */
final class ImportFile implements Closeable {

    private static final int BUFFER = 64 * 1024;

    private final Path path;
    private final ZipFile zip;

    private ImportFile(Path path, ZipFile zip) {
        this.path = path;
        this.zip = zip;
    }

    static ImportFile open(Path path) throws IOException {
        return new ImportFile(path, isNamed(path, ".zip") ? new ZipFile(path.toFile()) : null);
    }

    private static boolean isNamed(Path path, String ending) {
        return path.toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }

    /**
     * What tells this file from another of the same name; of a folder, from another of those that are read.
     *
     * @param parts that are read of a folder
     */
    String stamp(List<String> parts) throws IOException {
        if (!Files.isDirectory(path)) {
            return stamp(path);
        }
        var stamps = new StringBuilder();
        for (var part : parts) {
            var file = path.resolve(part);
            stamps.append(part)
                    .append(' ')
                    .append(Files.isRegularFile(file) ? stamp(file) : "-")
                    .append('\n');
        }
        return stamps.toString();
    }

    private static String stamp(Path file) throws IOException {
        return Files.size(file) + " " + Files.getLastModifiedTime(file).toInstant();
    }

    /** The whole file; unpacked where it is compressed. */
    Part all() throws IOException {
        var counted = new Counted(Files.newInputStream(path));
        var size = Math.max(Files.size(path), 1);
        return new Part(
                isNamed(path, ".gz") ? new GZIPInputStream(counted, BUFFER) : counted,
                () -> (double) counted.read / size);
    }

    /** One of the files within. @return null where it is not there */
    Part part(String name) throws IOException {
        if (zip != null) {
            var entry = zip.stream()
                    .filter(each ->
                            each.getName().equals(name) || each.getName().endsWith("/" + name))
                    .min(Comparator.comparing(ZipEntry::getName));
            return entry.isEmpty()
                    ? null
                    : part(zip.getInputStream(entry.get()), entry.get().getSize());
        }
        if (!Files.isDirectory(path)) {
            throw new ImportFailure(ImportReason.UNREADABLE, null);
        }
        var file = path.resolve(name);
        return Files.isRegularFile(file) ? part(Files.newInputStream(file), Files.size(file)) : null;
    }

    private static Part part(InputStream in, long size) {
        var counted = new Counted(in);
        return new Part(counted, () -> (double) counted.read / Math.max(size, 1));
    }

    /** @throws ImportFailure where it is not there */
    Part require(String name) throws IOException {
        var part = part(name);
        if (part == null) {
            throw new ImportFailure(ImportReason.PART_MISSING, name);
        }
        return part;
    }

    @Override
    public void close() {
        try {
            if (zip != null) {
                zip.close();
            }
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    /** @param share of it that has been read */
    record Part(InputStream in, DoubleSupplier share) {}

    private static final class Counted extends FilterInputStream {

        private volatile long read;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var next = super.read();
            read += next < 0 ? 0 : 1;
            return next;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            var count = super.read(bytes, offset, length);
            read += Math.max(count, 0);
            return count;
        }
    }
}
