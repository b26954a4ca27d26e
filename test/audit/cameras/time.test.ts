import { zlibSync } from 'fflate';
import { PbfWriter } from 'pbf';
import { describe, expect, it } from 'vitest';
import { readMap } from '../../../src/audit/cameras/index.ts';
import { bytesSource, textSource } from './beside.ts';

const camera = '<tag k="man_made" v="surveillance"/>';
const history = `<osm>
<node id="1" version="1" visible="true" timestamp="2015-01-01T00:00:00Z" lat="48" lon="2">${camera}</node>
<node id="1" version="2" visible="true" timestamp="2018-01-01T00:00:00Z" lat="48.001" lon="2.002">${camera}</node>
<node id="2" version="1" visible="true" timestamp="2016-01-01T00:00:00Z" lat="48" lon="2">${camera}</node>
<node id="2" version="2" visible="false" timestamp="2019-01-01T00:00:00Z"/>
<node id="3" version="1" visible="true" timestamp="2015-06-01T00:00:00Z" lat="48" lon="2.01"/>
<node id="3" version="2" visible="true" timestamp="2020-06-01T00:00:00Z" lat="48.01" lon="2.01"/>
<node id="4" version="1" visible="true" timestamp="2015-06-01T00:00:00Z" lat="48" lon="2.02"/>
<node id="5" version="1" visible="true" timestamp="2015-06-01T00:00:00Z" lat="48" lon="2.03">${camera}</node>
<node id="5" version="2" visible="true" timestamp="2017-06-01T00:00:00Z" lat="48" lon="2.03"><tag k="amenity" v="bench"/></node>
<way id="9" version="1" visible="true" timestamp="2015-06-01T00:00:00Z"><nd ref="3"/><nd ref="4"/><tag k="highway" v="path"/></way>
<way id="9" version="2" visible="false" timestamp="2021-06-01T00:00:00Z"/>
</osm>`;

const found = async (text: string | readonly string[], at?: string) => {
  const texts = typeof text === 'string' ? [text] : text;
  const map = await readMap(
    texts.map((one, index) => textSource(one, `${index}.osm`)),
    at === undefined ? {} : { at },
  );
  return {
    cameras: map.cameras.map(({ id, latitude }) => [id, latitude]),
    ways: map.ways.map(({ coordinates }) => [...coordinates]),
  };
};

describe('a history file', () => {
  it('counts the newest visible version of each, and nothing that was deleted or is no camera any more', async () => {
    expect(await found(history)).toEqual({ cameras: [['n1', 48.001]], ways: [] });
  });

  it('gives the map as it stood on a day', async () => {
    expect(await found(history, '2016-12-31')).toEqual({
      cameras: [
        ['n1', 48],
        ['n2', 48],
        ['n5', 48],
      ],
      ways: [[2.01, 48, 2.02, 48]],
    });
    expect(await found(history, '2020-12-31')).toEqual({
      cameras: [['n1', 48.001]],
      ways: [[2.01, 48.01, 2.02, 48]],
    });
    expect((await found(history, '2018-01-01')).cameras[0]).toEqual(['n1', 48.001]);
  });

  it('is the same in any order of its versions', async () => {
    const lines = history.split('\n');
    const turned = [lines[0], ...lines.slice(1, -1).reverse(), lines[lines.length - 1]].join('\n');
    for (const at of [undefined, '2016-12-31', '2020-12-31']) {
      const [one, other] = [await found(history, at), await found(turned, at)];
      expect(other.cameras.sort()).toEqual(one.cameras.sort());
      expect(other.ways).toEqual(one.ways);
    }
  });

  it('refuses a day before its first version, and a text that is no day', async () => {
    await expect(found(history, '2014-12-31')).rejects.toThrow(/before the first version in the files, 2015-01-01/);
    await expect(found(history, '2014-13-31')).rejects.toThrow(/is no date/);
    await expect(found(history, '2021-02-30')).rejects.toThrow(/is no date/);
  });
});

const changes = `<osmChange version="0.6">
<create><node id="10" version="1" lat="48" lon="2">${camera}</node></create>
<modify><node id="1" version="3" lat="48.5" lon="2">${camera}</node></modify>
<delete><node id="2" version="2" lat="48" lon="2">${camera}</node></delete></osmChange>`;

const plain = `<osm><node id="1" version="2" timestamp="2018-01-01T00:00:00Z" lat="48" lon="2">${camera}</node>
<node id="2" version="1" timestamp="2018-01-01T00:00:00Z" lat="48" lon="2.1">${camera}</node></osm>`;

describe('a file of changes', () => {
  it('alone counts what it creates and changes, nothing that it deletes', async () => {
    expect((await found(changes)).cameras).toEqual([
      ['n10', 48],
      ['n1', 48.5],
    ]);
  });

  it('over a map changes it, whichever is given first', async () => {
    const expected = [
      ['n1', 48.5],
      ['n10', 48],
    ];
    expect((await found([plain, changes])).cameras.sort()).toEqual(expected);
    expect((await found([changes, plain])).cameras.sort()).toEqual(expected);
  });

  it('without version numbers comes after the map', async () => {
    const bare = changes.replace(/ version="\d"/g, '');
    expect((await found([plain, bare])).cameras.sort()).toEqual([
      ['n1', 48.5],
      ['n10', 48],
    ]);
  });

  it('as an augmented diff counts the new half', async () => {
    const diff = `<osm><action type="modify"><old><node id="1" version="1" lat="48" lon="2">${camera}</node></old><new><node id="1" version="2" lat="48.1" lon="2">${camera}</node></new></action>
<action type="delete"><old><node id="2" version="1" lat="48" lon="2">${camera}</node></old><new><node id="2" version="2" visible="false"/></new></action>
<action type="create"><node id="3" version="1" lat="48" lon="2">${camera}</node></action></osm>`;
    expect((await found(diff)).cameras).toEqual([
      ['n1', 48.1],
      ['n3', 48],
    ]);
  });
});

describe('a map without history', () => {
  it('refuses --at, and says what it would need', async () => {
    await expect(found(plain, '2019-01-01')).rejects.toThrow(/keep no older versions/);
    await expect(found(plain, '2017-01-01')).rejects.toThrow(/edited until 2018-01-01/);
  });
});

/** A history PBF: one block of dense nodes with versions, times and visibility. */
function historyPbf(): Uint8Array {
  const blob = (type: string, payload: Uint8Array): Uint8Array => {
    const body = new PbfWriter();
    body.writeVarintField(2, payload.length);
    body.writeBytesField(3, zlibSync(payload));
    const bytes = body.finish();
    const header = new PbfWriter();
    header.writeStringField(1, type);
    header.writeVarintField(3, bytes.length);
    const head = header.finish();
    const out = new Uint8Array(4 + head.length + bytes.length);
    new DataView(out.buffer).setUint32(0, head.length);
    out.set(head, 4);
    out.set(bytes, 4 + head.length);
    return out;
  };
  const head = new PbfWriter();
  for (const feature of ['OsmSchema-V0.6', 'DenseNodes', 'HistoricalInformation']) head.writeStringField(4, feature);
  head.writeVarintField(32, Date.parse('2021-05-01T00:00:00Z') / 1000);
  const block = new PbfWriter();
  block.writeMessage(
    1,
    (_, pbf) => {
      for (const word of ['', 'man_made', 'surveillance']) pbf.writeStringField(1, word);
    },
    undefined,
  );
  const seconds = (day: string) => Date.parse(`${day}T00:00:00Z`) / 1000;
  const [first, second, third] = [seconds('2015-01-01'), seconds('2018-01-01'), seconds('2016-01-01')];
  const dense = (_: unknown, pbf: PbfWriter) => {
    pbf.writePackedSVarint(1, [1, 0, 1, 0]);
    pbf.writeMessage(
      5,
      (__, info) => {
        info.writePackedVarint(1, [1, 2, 1, 2]);
        info.writePackedSVarint(2, [first, second - first, third - second, second - third]);
        info.writePackedVarint(6, [1, 1, 1, 0]);
      },
      undefined,
    );
    pbf.writePackedSVarint(8, [480_000_000, 10_000, -10_000, 0]);
    pbf.writePackedSVarint(9, [20_000_000, 0, 0, 0]);
    pbf.writePackedVarint(10, [1, 2, 0, 1, 2, 0, 1, 2, 0, 0]);
  };
  block.writeMessage(2, (_, group) => group.writeMessage(2, dense, undefined), undefined);
  return Uint8Array.from([...blob('OSMHeader', head.finish()), ...blob('OSMData', block.finish())]);
}

describe('a history PBF', () => {
  it('counts the newest visible versions, states its date, and stands as on a day', async () => {
    const map = await readMap([bytesSource(historyPbf(), 'h.osh.pbf')]);
    expect(map.cameras.map(({ id, latitude }) => [id, latitude])).toEqual([['n1', 48.001]]);
    expect(map.files).toMatchObject([{ name: 'h.osh.pbf', format: 'pbf', dataOf: '2021-05-01', isDateStated: true }]);
    const before = await readMap([bytesSource(historyPbf(), 'h.osh.pbf')], { at: '2017-01-01' });
    expect(before.cameras.map(({ id, latitude }) => [id, latitude])).toEqual([
      ['n1', 48],
      ['n2', 48],
    ]);
    await expect(readMap([bytesSource(historyPbf())], { at: '2014-01-01' })).rejects.toThrow(/2015-01-01/);
  });
});
