import type { Placeholder } from './transcript.ts';

// WhatsApp's own words as its exports print them, one list a kind. A person can write any of them: without the mark or
// the brackets of an export they are doubtful, and the other end decides.
const words: Partial<Record<Placeholder, string>> = {
  media: `
image omitted|video omitted|audio omitted|sticker omitted|gif omitted|document omitted|media omitted|voice message omitted|video note omitted
image absente|vidéo absente|audio omis|sticker omis|gif omis|document manquant|document omis|médias omis|média omis|image omise|vidéo omise|autocollant omis|audio absent|sticker absent|gif absent|gif retiré|document absent|message vidéo absent|message vocal absent
bild weggelassen|video weggelassen|audio weggelassen|sticker weggelassen|gif weggelassen|dokument weggelassen|medien ausgeschlossen|medien weggelassen|videonachricht weggelassen
imagen omitida|video omitido|vídeo omitido|audio omitido|sticker omitido|gif omitido|documento omitido|multimedia omitido|archivo omitido|nota de video omitida
imagem ocultada|imagem omitida|vídeo omitido|vídeo ocultado|áudio ocultado|áudio omitido|figurinha omitida|sticker omitido|gif omitido|documento omitido|mídia oculta|mídia omitida|ficheiro não revelado|ficheiro de média omitido|arquivo de mídia oculto
immagine omessa|video omesso|audio omesso|sticker non incluso|sticker omesso|gif esclusa|gif omessa|documento omesso|media omessi|media esclusi
afbeelding weggelaten|video weggelaten|audio weggelaten|sticker weggelaten|gif weggelaten|document weggelaten|media weggelaten
bild utelämnad|video utelämnad|ljud utelämnat|sticker utelämnad|gif utelämnad|dokument utelämnat|media har utelämnats|media utelämnades|mediefil utelämnad
billede udeladt|video udeladt|lyd udeladt|sticker udeladt|gif udeladt|dokument udeladt|mediefil udeladt|medier udeladt
bilde utelatt|video utelatt|lyd utelatt|klistremerke utelatt|gif utelatt|dokument utelatt|media utelatt|mediefil utelatt
kuva jätetty pois|video jätetty pois|ääni jätetty pois|tarra jätetty pois|gif jätetty pois|asiakirja jätetty pois|media jätettiin pois|media jätetty pois
pominięto obraz|pominięto wideo|pominięto dźwięk|pominięto naklejkę|pominięto gif|pominięto dokument|pominięto multimedia|obraz pominięty|film pominięty|dźwięk pominięty|dokument pominięty
obrázek vynechán|video vynecháno|audio vynecháno|nálepka vynechána|gif vynechán|dokument vynechán|média vynechána|média byla vynechána
obrázok bol vynechaný|médiá vynechané|video vynechané|zvuk vynechaný|nálepka vynechaná|dokument vynechaný
kép kihagyva|videó kihagyva|hanganyag kihagyva|matrica kihagyva|gif kihagyva|dokumentum kihagyva|médiafájl kihagyva|hiányzó médiafájl
imagine omisă|video omis|audio omis|sticker omis|gif omis|document omis|fișier media omis|conținut media omis
изображение пропущено|видео пропущено|аудиофайл пропущен|аудио пропущено|стикер пропущен|gif пропущено|документ пропущен|без медиафайлов|медиафайл пропущен|изображение отсутствует|видео отсутствует|аудио отсутствует|документ отсутствует
зображення пропущено|відео пропущено|аудіо пропущено|стікер пропущено|документ пропущено|медіафайл пропущено|медіа пропущено|без медіафайлів
изображението е пропуснато|видеото е пропуснато|аудиото е пропуснато|медийният файл е пропуснат|мултимедията е пропусната
η εικόνα παραλείφθηκε|το βίντεο παραλείφθηκε|ο ήχος παραλείφθηκε|εξαίρεση πολυμέσων|παράλειψη πολυμέσων|εικόνα παραλήφθηκε
görüntü dahil edilmedi|video dahil edilmedi|ses dahil edilmedi|çıkartma dahil edilmedi|gif dahil edilmedi|belge dahil edilmedi|medya dahil edilmedi|medya atlanmış|medya atlandı
تم استبعاد الصورة|تم استبعاد الفيديو|تم استبعاد المقطع الصوتي|تم استبعاد الملصق|تم استبعاد المستند|تم استبعاد الوسائط|الوسائط غير مدرجة|الصورة غير مدرجة
התמונה הושמטה|הסרטון הושמט|השמע הושמט|המדיה לא נכללה|מדיה לא נכללה|מדיה הושמטה|תמונה הושמטה|סרטון הושמט
تصویر حذف شد|رسانه حذف شد|پیوست‌ها حذف شده است|رسانه حذف شده است
छवि को छोड़ दिया गया|मीडिया के बिना|मीडिया छोड़ा गया|चित्र हटाया गया
gambar tidak disertakan|video tidak disertakan|audio tidak disertakan|stiker tidak disertakan|gif tidak disertakan|dokumen tidak disertakan|media tidak disertakan
media disingkirkan|imej ditinggalkan|media diabaikan
đã bỏ qua hình ảnh|đã bỏ qua video|đã bỏ qua âm thanh|đã bỏ qua nhãn dán|đã bỏ qua tài liệu|tệp phương tiện bị bỏ qua|phương tiện bị bỏ qua|đã ẩn tệp đa phương tiện
ไม่รวมรูปภาพ|ไม่รวมวิดีโอ|ไม่รวมเสียง|ไม่รวมสื่อ|ไม่แนบไฟล์สื่อ|ไม่รวมไฟล์สื่อ
图片已忽略|图像已忽略|视频已忽略|音频已忽略|贴图已忽略|文档已忽略|省略多媒体文件|多媒体文件已省略|忽略多媒体文件|图片已省略|视频已省略|音频已省略
忽略圖片|忽略影片|忽略音訊|忽略貼圖|忽略文件|多媒體檔案略|已略過圖片|圖片已略去|影片已略去|音訊已略去|已忽略圖片|已忽略影片|已忽略音訊
画像は含まれません|動画は含まれません|音声は含まれません|スタンプは含まれません|メディアは含まれていません|メディアなし|画像が省略されました|動画が省略されました|音声が省略されました
사진이 생략됨|이미지가 생략됨|동영상이 생략됨|동영상 생략됨|오디오가 생략됨|음성이 생략됨|스티커가 생략됨|문서가 생략됨|미디어 파일을 생략한 대화내용|사진 생략됨|미디어 제외됨
imatge omesa|vídeo omès|àudio omès|document omès|fitxers multimèdia omesos|s’ha omès el contingut multimèdia
slika izostavljena|video izostavljen|audio izostavljen|dokument izostavljen|medijski sadržaj izostavljen|multimedija izostavljena|medijski zapis izostavljen
slika izpuščena|medijska vsebina izpuščena|medijska datoteka izpuščena
pilt välja jäetud|meedia ära jäetud|meediafail ära jäetud
attēls izlaists|mediju fails izlaists|multivide izlaista
vaizdas praleistas|medija praleista|failas praleistas
media e përjashtuar|слика изостављена|медији изостављени|медиа изоставена
media imeondolewa|media weggelaat|ang media ay hindi isinama
`,
  contact: `
contact card omitted|fiche contact absente|carte de contact omise|kontaktkarte weggelassen|kontaktkarte ausgelassen|tarjeta de contacto omitida|cartão de contato omitido|contacto omitido|scheda contatto omessa|contatto omesso|contactkaart weggelaten|kontaktkort utelämnat|kontaktkort udeladt|kontaktkort utelatt|yhteystieto jätetty pois|pominięto kartę kontaktu|карточка контакта пропущена|контакт пропущен|kişi kartı dahil edilmedi|تم استبعاد بطاقة الاتصال|כרטיס איש קשר הושמט|kartu kontak tidak disertakan|连络人卡片已忽略|联系人名片已忽略|忽略聯絡人資訊|連絡先は含まれません|연락처 카드가 생략됨
`,
  deleted: `
this message was deleted|you deleted this message|message deleted|you deleted this message as admin|this message was deleted by admin *|<deleted>
ce message a été supprimé|vous avez supprimé ce message|message supprimé|ce message a été supprimé par l’admin *|ce message a été supprimé par l'admin *|vous avez supprimé ce message en tant qu’admin|<supprimé>
diese nachricht wurde gelöscht|du hast diese nachricht gelöscht|nachricht gelöscht|diese nachricht wurde von admin * gelöscht|diese nachricht wurde vom admin * gelöscht|<gelöscht>
se eliminó este mensaje|eliminaste este mensaje|este mensaje fue eliminado|este mensaje ha sido eliminado|has eliminado este mensaje|mensaje eliminado|el admin. * eliminó este mensaje|el admin * eliminó este mensaje|este mensaje fue eliminado por el admin *
mensagem apagada|esta mensagem foi apagada|essa mensagem foi apagada|você apagou esta mensagem|você apagou essa mensagem|apagou esta mensagem|eliminou esta mensagem|esta mensagem foi eliminada|apagaste esta mensagem|eliminaste esta mensagem|mensagem apagada pelo admin *|esta mensagem foi apagada pelo admin *
questo messaggio è stato eliminato|hai eliminato questo messaggio|messaggio eliminato|questo messaggio è stato eliminato dall’amministratore *|questo messaggio è stato eliminato dall'amministratore *
dit bericht is verwijderd|je hebt dit bericht verwijderd|u hebt dit bericht verwijderd|u heeft dit bericht verwijderd|dit bericht werd verwijderd|dit bericht is verwijderd door beheerder *
detta meddelande raderades|det här meddelandet raderades|det här meddelandet har raderats|detta meddelande har tagits bort|du raderade detta meddelande|du raderade det här meddelandet|du tog bort det här meddelandet
denne besked blev slettet|denne besked er slettet|du slettede denne besked|du har slettet denne besked
denne meldingen ble slettet|du slettet denne meldingen|denne meldingen er slettet
tämä viesti poistettiin|tämä viesti on poistettu|poistit tämän viestin
ta wiadomość została usunięta|wiadomość została usunięta|usunięto tę wiadomość|usunąłeś tę wiadomość|ta wiadomość zostala usunięta|usunięto wiadomość|wiadomość usunięta
tato zpráva byla smazána|tato zpráva byla odstraněna|tuto zprávu jste smazali|smazali jste tuto zprávu|tuto zprávu jste odstranili|odstranili jste tuto zprávu|tuto zprávu jste smazal
táto správa bola vymazaná|táto správa bola odstránená|túto správu ste vymazali|odstránili ste túto správu|vymazali ste túto správu
ezt az üzenetet törölték|az üzenet törölve lett|törölted ezt az üzenetet|ezt az üzenetet törölted|ez az üzenet törölve lett|ön törölte ezt az üzenetet
acest mesaj a fost șters|ați șters acest mesaj|ai șters acest mesaj|mesajul a fost șters
данное сообщение удалено|вы удалили данное сообщение|сообщение удалено|это сообщение удалено|вы удалили это сообщение|это сообщение было удалено|данное сообщение удалено админом *
це повідомлення видалено|ви видалили це повідомлення|повідомлення видалено|це повідомлення було видалено
това съобщение беше изтрито|това съобщение бе изтрито|изтрихте това съобщение|съобщението беше изтрито
αυτό το μήνυμα διαγράφηκε|το μήνυμα διαγράφηκε|διαγράψατε αυτό το μήνυμα|διαγράψατε το μήνυμα
bu mesaj silindi|bu mesajı sildiniz|mesaj silindi|bu mesaj yönetici * tarafından silindi
تم حذف هذه الرسالة|حذفتَ هذه الرسالة|حذفت هذه الرسالة|لقد حذفت هذه الرسالة|لقد حذفتَ هذه الرسالة|قمت بحذف هذه الرسالة|تم حذف الرسالة
הודעה זו נמחקה|ההודעה הזו נמחקה|מחקת הודעה זו|מחקת את ההודעה הזו|ההודעה נמחקה
این پیام حذف شد|این پیام حذف شده است|شما این پیام را حذف کردید|پیام حذف شد
یہ پیغام حذف کر دیا گیا تھا|آپ نے یہ پیغام حذف کر دیا
यह मैसेज हटा दिया गया था|यह मैसेज हटा दिया गया है|यह संदेश हटाया गया|यह संदेश हटा दिया गया था|आपने यह मैसेज हटा दिया|आपने यह संदेश हटाया|यह मैसेज डिलीट कर दिया गया है|आपने यह मैसेज डिलीट कर दिया
এই মেসেজটি মুছে ফেলা হয়েছে|এই মেসেজটি মুছে দেওয়া হয়েছে|আপনি এই মেসেজটি মুছে ফেলেছেন|বার্তাটি মুছে ফেলা হয়েছে
pesan ini telah dihapus|pesan ini dihapus|anda menghapus pesan ini|anda telah menghapus pesan ini|kamu menghapus pesan ini
mesej ini telah dipadam|mesej ini telah dipadamkan|anda telah memadamkan mesej ini|anda memadamkan mesej ini
tin nhắn này đã bị xóa|tin nhắn đã bị xóa|bạn đã xóa tin nhắn này|tin nhắn này đã bị xoá|bạn đã xoá tin nhắn này
ข้อความนี้ถูกลบ|ข้อความนี้ถูกลบแล้ว|คุณลบข้อความนี้|คุณลบข้อความนี้แล้ว|คุณได้ลบข้อความนี้
此消息已被删除|该消息已被删除|此消息已删除|您已删除此消息|你已删除此消息|您删除了此消息|你删除了这条消息|你删除了此消息|此消息已撤回|这条消息已删除
這則訊息已被刪除|此訊息已被刪除|此訊息已刪除|這則訊息已刪除|您已刪除此訊息|你已刪除此訊息|您刪除了這則訊息|你刪除了這則訊息|已刪除這則訊息|訊息已刪除|你已收回訊息|您已收回訊息
このメッセージは削除されました|このメッセージを削除しました|メッセージは削除されました|あなたはこのメッセージを削除しました
삭제된 메시지입니다|이 메시지는 삭제되었습니다|이 메시지를 삭제했습니다|메시지를 삭제했습니다|이 메시지가 삭제되었습니다|내가 삭제한 메시지입니다
s’ha eliminat aquest missatge|s'ha eliminat aquest missatge|aquest missatge s'ha eliminat|has eliminat aquest missatge|heu eliminat aquest missatge
ova je poruka izbrisana|ova poruka je izbrisana|izbrisali ste ovu poruku|ovu poruku ste izbrisali|ova poruka je obrisana|obrisali ste ovu poruku|ова порука је избрисана|избрисали сте ову поруку|ова порука је обрисана
to sporočilo je bilo izbrisano|to sporočilo ste izbrisali|izbrisali ste to sporočilo
see sõnum kustutati|see sõnum on kustutatud|kustutasid selle sõnumi|sa kustutasid selle sõnumi
šī ziņa tika dzēsta|šī ziņa ir dzēsta|jūs izdzēsāt šo ziņu|jūs dzēsāt šo ziņu
ši žinutė buvo ištrinta|ši žinutė ištrinta|ištrynėte šią žinutę|jūs ištrynėte šią žinutę
ky mesazh u fshi|ky mesazh është fshirë|e fshive këtë mesazh|оваа порака е избришана|ја избришавте поракава|bu mesaj silinib|бұл хабар жойылды|bu xabar oʻchirildi|bu xabar o‘chirildi
ujumbe huu ulifutwa|ulifuta ujumbe huu|umefuta ujumbe huu|hierdie boodskap is geskrap|jy het hierdie boodskap geskrap|tinanggal ang mensaheng ito|na-delete ang mensaheng ito|dinelete mo ang mensaheng ito
இந்தச் செய்தி நீக்கப்பட்டது|ఈ సందేశం తొలగించబడింది|हा मेसेज हटवला गेला|આ મેસેજ ડિલીટ કરવામાં આવ્યો હતો|ഈ സന്ദേശം ഇല്ലാതാക്കി|ಈ ಸಂದೇಶವನ್ನು ಅಳಿಸಲಾಗಿದೆ|ਇਹ ਸੁਨੇਹਾ ਮਿਟਾ ਦਿੱਤਾ ਗਿਆ
`,
  waiting: `
waiting for this message. this may take a while|waiting for this message|en attente de ce message. cela peut prendre un moment|en attente de ce message. cela peut prendre du temps|en attente de ce message|auf diese nachricht wird gewartet. dies kann etwas dauern|warten auf diese nachricht. dies kann eine weile dauern|warten auf diese nachricht|esperando este mensaje. esto puede tomar tiempo|esperando el mensaje. esto puede tomar tiempo|esperando este mensaje|aguardando mensagem. essa ação pode levar alguns instantes|aguardando esta mensagem|a aguardar por esta mensagem|in attesa del messaggio. potrebbe volerci del tempo|in attesa di questo messaggio|in attesa del messaggio|wachten op dit bericht. dit kan even duren|wachten op dit bericht|väntar på detta meddelande|venter på denne besked|venter på denne meldingen|odotetaan tätä viestiä|oczekiwanie na tę wiadomość. to może chwilę potrwać|oczekiwanie na wiadomość|čekání na tuto zprávu|várakozás erre az üzenetre|se așteaptă acest mesaj|ожидание данного сообщения. это может занять некоторое время|ожидание сообщения. это может занять некоторое время|ожидание этого сообщения|очікування цього повідомлення|αναμονή για αυτό το μήνυμα|bu mesaj bekleniyor. bu biraz zaman alabilir|bu mesaj bekleniyor|في انتظار هذه الرسالة. قد يستغرق هذا بعض الوقت|في انتظار هذه الرسالة|ממתין להודעה זו|इस मैसेज का इंतज़ार है|menunggu pesan ini. ini mungkin akan memakan waktu|menunggu pesan ini|menunggu mesej ini|đang chờ tin nhắn này|กำลังรอข้อความนี้|正在等待此消息。这可能需要一些时间|正在等待此消息|正在等待此訊息|正在等待這則訊息|このメッセージを待っています|메시지를 기다리는 중입니다
`,
  'view-once': `
view once photo|view once video|view once voice message omitted|view once message omitted|you sent a view once message. for added privacy, you can only open it on your phone|you received a view once message. for added privacy, you can only open it on your phone|photo à vue unique|vidéo à vue unique|message vocal à vue unique absent|message à vue unique absent|message à vue unique omis|einmalansicht weggelassen|nachricht zur einmaligen ansicht weggelassen|foto para ver una vez|mensaje de visualización única omitido|mensaje para ver una sola vez omitido|mensagem de visualização única omitida|mensagem de visualização única ocultada|messaggio visualizzabile una volta omesso|bericht voor eenmalige weergave weggelaten|tek seferlik görüntüleme mesajı dahil edilmedi|сообщение для однократного просмотра пропущено
`,
  location: `
live location shared|location shared|localisation en direct partagée|position en direct partagée|localisation partagée|position partagée|live-standort wird geteilt|live-standort geteilt|standort geteilt|ubicación en tiempo real compartida|ubicación en tiempo real|se compartió ubicación en tiempo real|localização em tempo real compartilhada|localização atual compartilhada|localização em tempo real partilhada|posizione in tempo reale condivisa|posizione attuale condivisa|live locatie gedeeld|livelocatie gedeeld|realtidsplats delad|live-placering delt|sanntidsposisjon delt|reaaliaikainen sijainti jaettu|udostępniono bieżącą lokalizację|udostępniono lokalizację na żywo|sdílená poloha v reálném čase|a folyamatos tartózkodási hely megosztva|геоданные в реальном времени|трансляция геоданных|canlı konum paylaşıldı|تمت مشاركة الموقع المباشر|מיקום בזמן אמת שותף|lokasi terkini dibagikan|lokasi langsung dibagikan|đã chia sẻ vị trí trực tiếp|已分享实时位置|已共享实时位置|已分享即時位置|ライブロケーションを共有しました|실시간 위치 공유됨
`,
  call: `
null|missed voice call|missed video call|voice call|video call|missed group voice call|missed group video call|missed call|silenced voice call|silenced video call|voice call missed|appel vocal manqué|appel vidéo manqué|appel vocal|appel vidéo|appel manqué|verpasster sprachanruf|verpasster videoanruf|verpasster anruf|sprachanruf|videoanruf|llamada perdida|llamada de voz perdida|videollamada perdida|llamada de voz|videollamada|chamada de voz perdida|chamada de vídeo perdida|ligação de voz perdida|ligação de vídeo perdida|chamada de voz|chamada de vídeo|ligação de voz|chiamata vocale persa|videochiamata persa|chiamata persa|chiamata vocale|videochiamata|gemiste spraakoproep|gemiste audio-oproep|gemiste video-oproep|gemiste videogesprek|spraakoproep|missat röstsamtal|missat videosamtal|ubesvaret taleopkald|ubesvaret videoopkald|ubesvart taleanrop|ubesvart videoanrop|vastaamaton äänipuhelu|vastaamaton videopuhelu|nieodebrane połączenie głosowe|nieodebrane połączenie wideo|zmeškaný hlasový hovor|zmeškaný videohovor|zmeškaný hlasový hovor|nem fogadott hanghívás|nem fogadott videohívás|apel vocal pierdut|apel video pierdut|пропущенный аудиозвонок|пропущенный видеозвонок|пропущенный звонок|аудиозвонок|видеозвонок|пропущений аудіодзвінок|пропущений відеодзвінок|αναπάντητη φωνητική κλήση|cevapsız sesli arama|cevapsız görüntülü arama|sesli arama|مكالمة صوتية فائتة|مكالمة فيديو فائتة|שיחה קולית שלא נענתה|שיחת וידאו שלא נענתה|panggilan suara tak terjawab|panggilan video tak terjawab|cuộc gọi thoại nhỡ|cuộc gọi video nhỡ|未接语音通话|未接视频通话|未接語音通話|未接視訊通話|不在着信|音声通話|부재중 음성 통화|부재중 영상 통화
`,
};

const plainly = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[.。]$/, '')
    .trim();

const exact = new Map<string, Placeholder>();
/** Wordings with somebody's name in them, as what stands before and behind it. */
const around: { readonly start: string; readonly end: string; readonly kind: Placeholder }[] = [];

for (const [kind, list] of Object.entries(words) as [Placeholder, string][])
  for (const wording of list.split(/[|\n]/).map(plainly)) {
    const [start, end] = wording.split('*');
    if (end !== undefined) around.push({ start, end, kind });
    else if (wording !== '') exact.set(wording, kind);
  }

const longestWording = 120;

/** What an app's own wording stands for; `null` where it is none that is known. */
export function wordingOf(text: string): Placeholder | null {
  if (text.length > longestWording) return null;
  const plain = plainly(text);
  const known = exact.get(plain);
  if (known !== undefined) return known;
  const named = around.find(({ start, end }) => plain.startsWith(start) && plain.endsWith(end));
  return named === undefined ? null : named.kind;
}

// What an app says of a message that was edited, at its end and in angle brackets.
const editedStems =
  /edit|modifi|bearbeitet|bewerkt|redig|muokat|edyt|uprav|szerkeszt|отредакт|измен|змін|редаг|επεξεργ|düzenle|تعديل|ערכ|ویرایش|संपाद|एडिट|diedit|disunting|chỉnh sửa|แก้ไข|编辑|編輯|編集|수정|편집|izmijen|uređen|urejen|muudet|labot|redaguot/i;

/** Whether what stands in angle brackets behind a message says that it was edited. */
export const saysEdited = (inBrackets: string): boolean => editedStems.test(inBrackets);

// WhatsApp Web's extensions put it before a message that was passed on.
const forwarded =
  /^\[(?:forwarded|transféré|weitergeleitet|reenviado|encaminhada?|inoltrato|doorgestuurd|vidarebefordrat|videresendt|välitetty|przekazano|переслано|iletildi|تم تحويلها|הועבר|फ़ॉरवर्ड किया गया|diteruskan|đã chuyển tiếp|转发|已转发|已轉寄|轉寄|転送済み|전달됨)\] /i;

export const withoutForwarded = (text: string): string => text.replace(forwarded, '');
