package town.plaza.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Who holds it has a folder of data alone: a Plaza that runs with it, or what copies it or puts a backup there. Ends with
 * its process.
 */
final class DataLock implements AutoCloseable {

    private final FileChannel channel;
    private final FileLock held;

    private DataLock(FileChannel channel, FileLock held) {
        this.channel = channel;
        this.held = held;
    }

    static DataLock of(Path data) throws IOException {
        Files.createDirectories(data);
        closeToOthers(data);
        var channel = FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            return new DataLock(channel, channel.tryLock());
        } catch (OverlappingFileLockException heldByThisProcess) {
            return new DataLock(channel, null);
        }
    }

    /** The data is everybody's, and the log beside it may tell a password. */
    private static void closeToOthers(Path data) throws IOException {
        try {
            Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
        } catch (FileSystemException notOurs) {
            // whoever owns the folder decides
        }
    }

    /** Whether nobody else has it. */
    boolean isHeld() {
        return held != null;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
