package town.plaza.nutrition.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import town.plaza.kernel.config.Settings;

/** Where operators put catalogues: files of gigabytes don't travel by HTTP. Nothing outside of it is ever opened. */
@ApplicationScoped
public class ImportFolder {

    private static final int MOST = 200;

    @Inject
    Settings settings;

    boolean isSet() {
        return settings.imports().isPresent();
    }

    /** What is there and looks like a catalogue, by name. */
    List<ImportFileView> files() {
        if (!isSet()) {
            return List.of();
        }
        try (var paths = Files.list(settings.imports().orElseThrow())) {
            return paths.filter(path -> !path.getFileName().toString().startsWith("."))
                    .map(ImportFolder::view)
                    .filter(Objects::nonNull)
                    .sorted((a, b) -> a.name().compareTo(b.name()))
                    .limit(MOST)
                    .toList();
        } catch (NoSuchFileException none) {
            return List.of();
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    private static ImportFileView view(Path path) {
        var folder = Files.isDirectory(path);
        var form = ImportForm.of(path.getFileName().toString(), folder);
        if (form == null || folder && !Files.isRegularFile(path.resolve("food.csv"))) {
            return null;
        }
        try {
            return new ImportFileView(path.getFileName().toString(), form, folder ? null : Files.size(path));
        } catch (IOException gone) {
            return null;
        }
    }

    Optional<ImportFileView> find(String name) {
        return files().stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** @param name of one of {@link #files} */
    Path path(String name) {
        return settings.imports().orElseThrow().resolve(find(name).orElseThrow().name());
    }
}
