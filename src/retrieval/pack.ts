import { decode, ExtensionCodec, encode } from '@msgpack/msgpack';

/* Lessons as bytes, MessagePack, with the weights as they stand in memory. */

const extensionCodec = new ExtensionCodec();
extensionCodec.register({
  type: 0,
  encode: (value) =>
    value instanceof Int8Array
      ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
      : null,
  decode: (bytes) => new Int8Array(bytes),
});

export const pack = (value: unknown): Uint8Array => encode(value, { extensionCodec });

/** @throws when the bytes are cut short or are none of ours */
export const unpack = (bytes: Uint8Array): unknown => decode(bytes, { extensionCodec });
