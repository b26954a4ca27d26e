import { mediaText, type TranscriptMessage } from './transcript.ts';

const invisible = /[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

// WhatsApp's own words in English, French and German, as its exports of recent years print them.
const media =
  /^<?(?:(?:image|video|audio|sticker|gif|document|contact card|media)s? omitted|médias? (?:omis|omises?)|(?:image|vidéo|audio|sticker|gif|document|fiche contact|carte de contact) (?:absente?|omise?)|medien (?:ausgeschlossen|weggelassen)|(?:bild|video|audio|sticker|gif|dokument|kontaktkarte) weggelassen)>?$/i;
const deleted =
  /^(?:this message was deleted|you deleted this message|message deleted|ce message a été supprimé|vous avez supprimé ce message|message supprimé|diese nachricht wurde gelöscht|du hast diese nachricht gelöscht|nachricht gelöscht|<deleted>|<supprimé>|<gelöscht>)\.?$/i;
const edited = /\s*<?(?:this message was edited|ce message a été modifié|diese nachricht wurde bearbeitet)\.?>?$/i;

// An export with media names the file: IMG-1.jpg (file attached), <attached: 1-PHOTO.jpg>; a caption may follow.
const attachment =
  /^(?:[^\n]{1,200}\.\w{2,5} \((?:file attached|fichier joint|datei angehängt)\)|<(?:attached|pièce jointe|anhang)[ \u00a0\u202f]?: ?[^>\n]{1,200}>)/i;
const sharedPlace = /^(?:location|localisation|position|standort|poll|sondage|umfrage)\b/i;

/** What the app's own words in place of a message, or after it, say about it. */
export function readMarkers(raw: string): Pick<TranscriptMessage, 'text' | 'status'> {
  const text = raw.replace(invisible, '').normalize('NFC').trim();
  if (text === '' || deleted.test(text)) return { text: '', status: 'deleted' };
  if (attachment.test(text)) return { text: text.replace(attachment, mediaText), status: 'plain' };
  if (media.test(text)) return { text: mediaText, status: 'plain' };
  if (edited.test(text) && text.includes('<')) return { text: text.replace(edited, '').trim(), status: 'edited' };
  return { text, status: 'plain' };
}

/**
 * Whether a line of an iOS export is the app's own announcement: it bears the chat's name as its sender and begins with
 * a mark that people do not type; so do the words that stand for a message (media, deleted, a place), which are kept.
 */
export function isAnnouncement(raw: string): boolean {
  if (!raw.startsWith('\u200e')) return false;
  const { text, status } = readMarkers(raw);
  return status === 'plain' && !text.startsWith(mediaText) && !sharedPlace.test(text);
}

const selves = new Set(['me', 'you', 'moi', 'vous', 'ich', 'du', '我', '自己', 'self']);

/** Whether a sender's name says "the owner of this phone". */
export const isSelf = (sender: string): boolean => selves.has(sender.trim().toLowerCase());
