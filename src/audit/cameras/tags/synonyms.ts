/**
 * What words of maps and registers mean, in English, French, German and Spanish: the one table that every reader uses.
 * Words are bare (lower case, no accents, no spaces or hyphens), as `bare` makes them.
 */
const table = {
  truth: {
    yes: 'yes y true t 1 on x ✓ ✔ ☑ oui o vrai v ja j wahr si s verdadero cierto',
    no: 'no n false f 0 off - – ✗ ✘ ☐ non faux nein falsch falso none aucun aucune sans kein keine ninguno ninguna',
    unknown:
      '? unknown null nan na nc nr nd inconnu inconnue ignore nonrenseigne nonprecise unbekannt ka desconocido sd',
  },
  place: {
    indoor:
      'indoor indoors inside interior interieur interieure dedans innen innenraum drinnen room corridor area wall door shop',
    outdoor:
      'outdoor outdoors outside exterior exterieur exterieure dehors aussen aussenbereich draussen public street webcam traffic overhead overground surface voiepublique viapublica',
    underground:
      'underground subsurface soussol souterrain souterraine unterirdisch untergeschoss ug keller subterraneo sotano subsuelo basement',
  },
  kind: {
    fixed:
      'fixed static bullet box fixe fixes statique fest starr feststehend fija fijo fijas estatica doorbell sonnette turret',
    dome: 'dome domes minidome domo domkamera kuppel kuppelkamera cupula',
    panning:
      'panning ptz pan tilt pantilt pantiltzoom speeddome revolving rotating motorised motorized steerable mobile mobiles rotative rotatif motorisee motorise pilotable orientable tournante schwenkbar schwenkend drehbar schwenkkamera motorizada motorizado giratoria giratorio rotatoria movil',
    panoramic:
      'panorama panoramic panoramique panoramisch panoramica panoramico fisheye 360 360degrees multisensor omnidirectional hemispheric hemispherique rundum rundumkamera ojodepez',
    plateReader:
      'alpr anpr lpr lapi vpi platereader numberplatereader licenseplatereader lectureplaques lecteurplaques akls kennzeichenerfassung kennzeichenleser matriculas lectormatriculas',
    camera:
      'camera cameras cam cctv video videocamera ipcamera webcam surveillance videosurveillance videoprotection kamera videokamera uberwachungskamera uberwachung camara camaras videovigilancia',
  },
  otherDevice: {
    other:
      'guard guards gunshotdetector gunshot audio microphone radar acoustic gardien vigile patrouille detecteurdetirs microphones wachmann wachdienst mikrofon vigilante guardia microfono',
  },
  owner: {
    public:
      'public government police municipal municipality state military council city publique publics commune communal communale mairie ville etat gendarmerie prefecture departement region oeffentlich offentlich staatlich stadtisch stadt gemeinde polizei publico publica ayuntamiento estatal policia gobierno',
    private:
      'private business commercial company privatenonprofit community cooperative individual prive privee privees entreprise commerce particulier association privat firma unternehmen gewerblich privado privada empresa comercial particular',
  },
  status: {
    active:
      'active operational inservice installed existing inuse actif active enservice installe installee enfonction existant existante aktiv inbetrieb installiert bestehend activa activo enservicio instalada operativa existente',
    gone: 'inactive disused removed abandoned dismantled decommissioned outofservice planned proposed construction inactif horsservice demonte demontee supprime supprimee retire retiree depose deposee projet enprojet prevue prevu aletude inaktiv ausserbetrieb abgebaut demontiert entfernt geplant inactiva inactivo retirada desmontada eliminada fueradeservicio prevista proyectada',
  },
  compass: {
    n: 'n north nord norte nb northbound',
    e: 'e east est ost este eb eastbound',
    s: 's south sud sur sb southbound',
    w: 'w west ouest oeste wb westbound',
    ne: 'ne northeast nordest nordost noreste nordeste',
    se: 'se southeast sudest sudost sureste sudeste',
    sw: 'sw southwest sudouest sudwest suroeste sudoeste',
    nw: 'nw northwest nordouest nordwest noroeste',
    around:
      'all around allaround any omni omnidirectional 360 360degrees 360degres 360grad 360grados tous toutes tousazimuts toutautour panoramique alle rundum rundherum todas todos',
  },
} as const;

export type Subject = keyof typeof table;
export type Meaning<Of extends Subject> = keyof (typeof table)[Of];

/** A word without case, accents, spaces, hyphens, underscores and full stops. */
export const bare = (word: string): string =>
  word
    .normalize('NFD')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[\p{M}\s_.'’()]/gu, '')
    .replace(/(?<=.)[-‐]/g, '');

const meanings = new Map<string, string>(
  Object.entries(table).flatMap(([subject, words]) =>
    Object.entries(words).flatMap(([meaning, list]) =>
      list.split(' ').map((word): [string, string] => [`${subject} ${word}`, meaning]),
    ),
  ),
);

/** What one word means on a subject; undefined where the table does not hold it. */
export const meaningOf = <Of extends Subject>(subject: Of, word: string): Meaning<Of> | undefined =>
  meanings.get(`${subject} ${bare(word)}`) as Meaning<Of> | undefined;

/** The words of a value: its parts between ; , / + | &. */
export const wordsOf = (value: string | undefined): string[] =>
  (value ?? '')
    .split(/[;,/+|&]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');

const joiningWords = new Set(
  'a an the of for with de du des la le les l d et en avec und mit der die das y con el type typ tipo'.split(' '),
);

/** What the words of a phrase mean, once each; `unread` holds the words that mean nothing here. */
export function meaningsIn<Of extends Subject>(
  subject: Of,
  value: string | undefined,
): { readonly found: readonly Meaning<Of>[]; readonly unread: readonly string[] } {
  const found = new Set<Meaning<Of>>();
  const unread: string[] = [];
  for (const phrase of wordsOf(value)) {
    const words = phrase.split(/[\s_()-]+/).filter((word) => word !== '' && !joiningWords.has(bare(word)));
    const whole = meaningOf(subject, phrase) ?? meaningOf(subject, words.join(''));
    if (whole !== undefined) {
      found.add(whole);
      continue;
    }
    for (const word of words) {
      const meaning = meaningOf(subject, word);
      if (meaning === undefined) unread.push(word);
      else found.add(meaning);
    }
  }
  return { found: [...found], unread };
}
