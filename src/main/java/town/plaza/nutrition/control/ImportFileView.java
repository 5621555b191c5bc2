package town.plaza.nutrition.control;

/**
 * A file in the folder of catalogues.
 *
 * @param bytes absent for a folder
 */
public record ImportFileView(String name, ImportForm form, Long bytes) {}
