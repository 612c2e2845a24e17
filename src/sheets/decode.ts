/** Bytes of a text file as text: UTF-8 and UTF-16 by their mark, UTF-8 where it is that throughout, else as Windows writes it; undefined when it is no text. */
export function decoded(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (bytes.includes(0)) return undefined;
  const withoutMark = first === 0xef && second === 0xbb && third === 0xbf ? bytes.subarray(3) : bytes;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(withoutMark);
  } catch {
    return new TextDecoder("windows-1252").decode(withoutMark);
  }
}
