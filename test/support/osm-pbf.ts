import { zlibSync } from 'fflate';
import { PbfWriter } from 'pbf';

/** A small PBF: one block of dense nodes, one of them a camera, and a way. */
export function osmPbf(): Uint8Array {
  const blob = (type: string, payload: Uint8Array): Uint8Array => {
    const body = new PbfWriter();
    body.writeVarintField(2, payload.length);
    body.writeBytesField(3, zlibSync(payload));
    const blobBytes = body.finish();
    const header = new PbfWriter();
    header.writeStringField(1, type);
    header.writeVarintField(3, blobBytes.length);
    const headerBytes = header.finish();
    const out = new Uint8Array(4 + headerBytes.length + blobBytes.length);
    new DataView(out.buffer).setUint32(0, headerBytes.length);
    out.set(headerBytes, 4);
    out.set(blobBytes, 4 + headerBytes.length);
    return out;
  };
  const head = new PbfWriter();
  head.writeStringField(4, 'OsmSchema-V0.6');
  head.writeStringField(4, 'DenseNodes');
  const block = new PbfWriter();
  block.writeMessage(
    1,
    (_, pbf) => {
      for (const text of ['', 'man_made', 'surveillance', 'highway', 'path']) pbf.writeStringField(1, text);
    },
    undefined,
  );
  block.writeMessage(
    2,
    (_, group) => {
      group.writeMessage(
        2,
        (__, dense) => {
          dense.writePackedSVarint(1, [1, 1]);
          dense.writePackedSVarint(8, [601_700_000, 10_000]);
          dense.writePackedSVarint(9, [249_400_000, 10_000]);
          dense.writePackedVarint(10, [1, 2, 0, 0]);
        },
        undefined,
      );
    },
    undefined,
  );
  block.writeMessage(
    2,
    (_, group) => {
      group.writeMessage(
        3,
        (__, way) => {
          way.writeVarintField(1, 10);
          way.writePackedVarint(2, [3]);
          way.writePackedVarint(3, [4]);
          way.writePackedSVarint(8, [1, 1]);
        },
        undefined,
      );
    },
    undefined,
  );
  const parts = [blob('OSMHeader', head.finish()), blob('OSMData', block.finish())];
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}
