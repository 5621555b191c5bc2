package town.plaza.trails.control;

/** @param hash of its bytes, in hexadecimal */
public record Photo(String mediaType, byte[] bytes, String hash) {}
