/** Little-endian numbers in bytes. Beyond the end a RangeError is thrown, which means a damaged file. */
export class ByteReader {
  readonly bytes: Uint8Array;
  private readonly view: DataView;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get length(): number {
    return this.bytes.length;
  }

  u8(at: number): number {
    return this.view.getUint8(at);
  }

  u16(at: number): number {
    return this.view.getUint16(at, true);
  }

  i16(at: number): number {
    return this.view.getInt16(at, true);
  }

  u32(at: number): number {
    return this.view.getUint32(at, true);
  }

  slice(from: number, length: number): ByteReader {
    if (from < 0 || length < 0 || from + length > this.bytes.length) throw new RangeError('beyond the end');
    return new ByteReader(this.bytes.subarray(from, from + length));
  }
}
