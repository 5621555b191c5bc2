/** Whether this browser can read a code that the camera sees. */
export const canScan = 'BarcodeDetector' in window && Boolean(navigator.mediaDevices);

/** @returns {Promise<MediaStream | null>} what the camera sees; null where there is none, or where it may not be used */
export async function camera() {
  try {
    return await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
  } catch {
    return null;
  }
}

/**
 * Looks until there is a code, and lets go of the camera then.
 * @param {HTMLVideoElement} video
 * @param {MediaStream} stream
 * @param {string[]} formats as BarcodeDetector calls them
 * @param {() => boolean} goOn asked before each look
 * @returns {Promise<string | null>} null where it was not to go on
 */
export async function scanned(video, stream, formats, goOn) {
  const Detector = /** @type {any} */ (window).BarcodeDetector;
  try {
    video.srcObject = stream;
    await video.play();
    const detector = new Detector({ formats });
    while (goOn()) {
      const [code] = await detector.detect(video);
      if (code) return code.rawValue;
      await new Promise(resolve => setTimeout(resolve, 200));
    }
    return null;
  } finally {
    stream.getTracks().forEach(track => track.stop());
  }
}
