// A city of 100,000 synthetic cameras and 500,000 street segments: under 60 s and 1.5 GB.

import { projectionAt } from '../src/audit/cameras/geometry/projection.ts';
import { coverageOf, districtOfBox } from '../src/audit/cameras/index.ts';
import { syntheticMap } from './support/cameras-synthetic.ts';

const sideMetres = 30_000;
const map = syntheticMap(100_000, 500_000, sideMetres);
const { toDegrees } = projectionAt(24.94, 60.17);
const box = [...toDegrees(-sideMetres / 2, -sideMetres / 2), ...toDegrees(sideMetres / 2, sideMetres / 2)] as [
  number,
  number,
  number,
  number,
];
let peak = 0;
const watch = () => {
  peak = Math.max(peak, process.memoryUsage().rss);
};
const started = performance.now();
const coverage = coverageOf(map, districtOfBox(box), { task: 'observe', onProgress: watch });
watch();
const seconds = (performance.now() - started) / 1000;
const { user, system } = process.cpuUsage();
const processorSeconds = (user + system) / 1e6;
const gigabytes = Math.max(peak, process.resourceUsage().maxRSS * 1024) / 1e9;
console.log(
  `100,000 cameras, 500,000 segments, three cases: ${seconds.toFixed(1)} s (goal 60; ${processorSeconds.toFixed(1)} s of processor with the making of the map), peak ${gigabytes.toFixed(2)} GB (goal 1.5)`,
);
console.log(
  `area watched ${coverage.areaShare.low?.toFixed(4)} ${coverage.areaShare.middle?.toFixed(4)} ${coverage.areaShare.high?.toFixed(4)}, error ${coverage.areaShareError.middle?.toExponential(1)}`,
);
console.log(
  `ways watched ${coverage.wayShare.low?.toFixed(4)} ${coverage.wayShare.middle?.toFixed(4)} ${coverage.wayShare.high?.toFixed(4)}`,
);
