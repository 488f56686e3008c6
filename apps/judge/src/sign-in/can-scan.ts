/** What Chrome on Android has, and TypeScript's list of the browser does not know yet. */
interface BarcodeDetector {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}
declare global {
  var BarcodeDetector: (new (options: { formats: readonly string[] }) => BarcodeDetector) | undefined;
}

/** Elsewhere the phone's own camera app reads the code, and the link under it always works. */
export const canScan = (): boolean =>
  globalThis.BarcodeDetector !== undefined && navigator.mediaDevices?.getUserMedia !== undefined;
