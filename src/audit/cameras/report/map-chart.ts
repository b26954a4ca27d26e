import type { Chart } from '../../../document/blocks.ts';
import { text } from '../../../language/french.ts';
import { words } from '../../../language/words.ts';
import { type MapDrawing, mapSvg } from './map-svg.ts';

const title = {
  routes: text(
    'The routes, the cameras and what they may see (middle case)',
    'Les itinéraires, les caméras et ce qu’elles peuvent voir (cas moyen)',
  ),
  district: text(
    'The district, its cameras and what they may see (middle case)',
    'Le quartier, ses caméras et ce qu’elles peuvent voir (cas moyen)',
  ),
} as const;

/** The map as a figure of a page; its numbers are what it draws. */
export function mapChart(drawing: MapDrawing): Chart {
  const { scene, pieces, ways, routes } = drawing;
  const heading = routes.length > 0 ? title.routes : title.district;
  return {
    name: 'map',
    title: heading,
    caption: text(
      'North is up. Data © their sources (OpenStreetMap data: © OpenStreetMap contributors, ODbL).',
      'Le nord est en haut. Données © leurs sources (données OpenStreetMap : © les contributeurs d’OpenStreetMap, ODbL).',
    ),
    plot: (language) => mapSvg(drawing, heading, language),
    columns: [text('what the map draws', 'ce que dessine la carte'), text('number', 'nombre')],
    rows: [
      [text('cameras', 'caméras'), scene.placed.length],
      [text('parts of fields', 'parties de champs'), pieces.count],
      [text('streets and paths', 'rues et chemins'), ways.length],
      [text('buildings', 'bâtiments'), scene.walls.buildings.length],
      [text('district', 'quartier'), words(() => scene.district.name)],
    ],
  };
}
