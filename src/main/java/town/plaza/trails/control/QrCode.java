package town.plaza.trails.control;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.EncodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A code to print and hang up, which was read before it is given away. Of the eight masks of ISO/IEC 18004, the one that the
 * standard prefers now and then puts something like a finder pattern among the data, and a reader that takes it for one
 * reads nothing from any distance: one code of fifty.
 */
final class QrCode {

    /** In pixels for each module, as when a phone is held further away and nearer. */
    private static final List<Integer> LOOKS = List.of(3, 4, 6);

    private static final int MASKS = 8;
    private static final int QUIET_ZONE = 4;
    private static final int WHITE = 0xFFFFFF;

    private QrCode() {}

    /** @return its modules with the quiet zone around them */
    static BitMatrix of(String content) {
        var preferred = encoded(content, null);
        return isRead(preferred, content)
                ? preferred
                : IntStream.range(0, MASKS)
                        .mapToObj(mask -> encoded(content, mask))
                        .filter(code -> isRead(code, content))
                        .findFirst()
                        .orElse(preferred);
    }

    private static BitMatrix encoded(String content, Integer mask) {
        var hints = new EnumMap<EncodeHintType, Object>(EncodeHintType.class);
        // what hangs outside gets scratched: a quarter of the code may be lost
        hints.put(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.Q);
        hints.put(EncodeHintType.MARGIN, QUIET_ZONE);
        if (mask != null) {
            hints.put(EncodeHintType.QR_MASK_PATTERN, mask);
        }
        try {
            return new QRCodeWriter().encode(content, BarcodeFormat.QR_CODE, 0, 0, hints);
        } catch (WriterException tooLong) {
            throw new IllegalStateException(tooLong);
        }
    }

    private static boolean isRead(BitMatrix code, String content) {
        return LOOKS.stream().allMatch(look -> content.equals(read(code, look)));
    }

    /** @return null where nothing is read */
    static String read(BitMatrix code, int pixelsPerModule) {
        var width = code.getWidth() * pixelsPerModule;
        var pixels = new int[width * width];
        for (var at = 0; at < pixels.length; at++) {
            if (!code.get(at % width / pixelsPerModule, at / width / pixelsPerModule)) {
                pixels[at] = WHITE;
            }
        }
        try {
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, width, pixels))))
                    .getText();
        } catch (ReaderException unreadable) {
            return null;
        }
    }
}
