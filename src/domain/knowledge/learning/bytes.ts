/** Numbers written one after another into bytes, and read again. Small ones take one byte. */

export class Writer {
  private bytes = new Uint8Array(4_096);
  private length = 0;
  private readonly float = new DataView(new ArrayBuffer(4));

  private byte(value: number): void {
    if (this.length === this.bytes.length) {
      const larger = new Uint8Array(2 * this.length);
      larger.set(this.bytes);
      this.bytes = larger;
    }
    this.bytes[this.length++] = value;
  }

  /** A whole number from 0 to 2^32 - 1, seven bits a byte. */
  whole(value: number): void {
    let left = value;
    for (; left > 127; left = Math.floor(left / 128)) this.byte((left % 128) | 128);
    this.byte(left);
  }

  /** A whole number from -2^31 to 2^31 - 1; near zero it takes one byte. */
  signed(value: number): void {
    this.whole(value < 0 ? -2 * value - 1 : 2 * value);
  }

  /** A whole number from -128 to 127. */
  small(value: number): void {
    this.byte(value & 255);
  }

  /** A number with about seven digits. */
  real(value: number): void {
    this.float.setFloat32(0, value);
    for (let i = 0; i < 4; i++) this.byte(this.float.getUint8(i));
  }

  text(value: string): void {
    const encoded = new TextEncoder().encode(value);
    this.whole(encoded.length);
    for (const byte of encoded) this.byte(byte);
  }

  done(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }
}

/** Reads what a `Writer` wrote, in the same order. Throws a `RangeError` where the bytes end too early. */
export class Reader {
  private at = 0;
  constructor(private readonly bytes: Uint8Array) {}

  private byte(): number {
    const value = this.bytes[this.at++];
    if (value === undefined) throw new RangeError("The model is cut off.");
    return value;
  }

  whole(): number {
    let [value, place] = [0, 1];
    for (let byte = this.byte(); ; byte = this.byte()) {
      value += (byte & 127) * place;
      if (byte < 128) return value;
      place *= 128;
    }
  }

  signed(): number {
    const value = this.whole();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  small(): number {
    return (this.byte() << 24) >> 24;
  }

  real(): number {
    const view = new DataView(new ArrayBuffer(4));
    for (let i = 0; i < 4; i++) view.setUint8(i, this.byte());
    return view.getFloat32(0);
  }

  text(): string {
    const length = this.whole();
    return new TextDecoder().decode(Uint8Array.from({ length }, () => this.byte()));
  }
}
