// Written by scripts/stamp-words.mjs from the CLDR data of Intl; not edited by hand.

/** Words for a part of the day, with the hours (as bits of a number in base 16) that some language calls so. */
export const dayPeriodWords = `
12.00=1000|1ka=fff|2ja=fff000|a.=fff|a.g=fff|a.k=fff000|a.m.=fff|a. m.=fff|aamulla=3e0|aamup.=c00
aamupäivällä=c00|abends=fc0000|adduha=fff|adhuhuri=1000|aft=3e000|akasuba=fff000|akşam=180000|akşamüstü=40000
alfajiri=70|aluula=fff000|am=fff|am morge=fe0|am namittag=3c000|amiază=1000|an=fff|ankstāinan=fff|ante midí=fff
anw=fff000|ap.=fff|ap.m.=3e000|après-midi=3e000|arrats.=7c000|arratsaldeko=7c000|asb=70|asubuhi=f80|asʊbaa=70
at night=e00000|atm=fff|axşam=f80000|axşamüstü=60000|að kvöldi=fc0000|að morgni=fc0|að nóttu=3f|b.=fff000
banhaet=fff|banringzgvaq=fff000|bn=fff|canol dydd=1000|ch=fff000|chilo=fff000|chiều=3e000|comme=fff
cɛɛ́nko=fff000|d=fffc00|d.=e00|da madrugada=3f|da manhã=fc0|da mañá=fc0|da noite=f80000|da tarde=1fe000
de la madrugada=3f|de la mañana=fff|de la noche=f00000|de la tarde=fff000|de l’après-midi=3e000|de sira=fff000
de.=fff|del matin=fff|del mediodía=1000|del pomeriggio=3e000|di mattina=fc0|di notte=3f|di pomeriggio=3e000
di sera=fc0000|die aand=fc0000|die middag=3f000|die nag=1f|die oggend=fe0|dilolo=fff000|dimineața=fe0|dinda=fff
do mediodía=1000|do połedniŏ=fff|donpar=f000|donparam=f000|dop.=fff|dopahar=e000|dopol.=e00|dopoldan=c00
dopoledne=e00|dopoludnia=e00|dopołdnja=fff|do połedniŏ=fff|dp=f000|du mat.=fff|du matin=fff|du soir=fc0000
du.=fff000|după-amiaza=3e000|dél=1000|délelőtt=e00|délután=3e000|e mbrëmjes=fc0000|e mesditës=1000
e mëngjesit=1f0|e natës=f|e paradites=e00|e pasdites=3e000|e.b.=fff000|e.h.=fff000|e.m.=fff000|ea=fff000
eahketbeaivet=fff000|ebongi=fff000|ebusuku=f80000|ebyámu=fff000|efiafi=fff000|eguerd.=3000|eguerdiko=3000
eigulo=fff000|ekuseni=3c0|em=fff000|em.=3f000|emini=1c00|entathakusa=3f|ep.=1000|ertalab=7c0|este=1c0000
etterm.=3f000|eve=1c0000|f=fff000|f.h.=fff|f.m.=fff|fi=fff000|fiẽ=1c0000|fm=fff|fm.=c00|form.=c00|fɔŋli=10
fọ mọ́nin=fff|fọ ívnin=fff000|g=1000|g.m.=fff000|gajaka=f80|gajanɩ=f|gaueko=e00000|gd=fff000|gece=e0003f|gecə=f
gh=fff|gjb=f00000|gjk=f80|gjn=f|gm=fff000|go.soň=fff000|go.öň=fff|goizald.=3f|goizaldeko=3f|goizeko=fc0
gshk=f000|gtsh=f0000|gündüz=1e000|günorta=1000|günortadan soň=fff000|günortadan öň=fff|gɩjibɔŋɔ=f00000
gɩshilikɔnɔ=f000|gɩteŋshile=f0000|h.=1000|hajnal=30|hengihengi=fff|hh=fff|hommikul=fe0|hoseng=fff
hwaĩ-inĩ=fff000|hádegi=1000|i bikɛ̂glà=fff|i ɓugajɔp=fff000|i.b.=fff|i.n.=fff000|iandé-ara-pyturepé=1000
ichamthi=fff000|icheheavo=fff|idiɓa=fff|illalla=7c0000|iltap.=3e000|iltapäivällä=3e000|iluntz.=180000
iluntzeko=180000|in die aand=fc0000|in die middag=3f000|in die nag=1f|in the afternoon=3e000
in the evening=1c0000|in the morning=fff|ip.=fff000|isuk=fff|iđitbeaivet=fff|i bikɛ̂glà=fff|i ɓugajɔp=fff000
jioni=70000|jutro=fc0|kang’ama=fff|karoon=fff|karuka ramẽ=7e000|kechasi=c0003f|kechqurun=3c0000|keskip.=1000
keskipäivällä=1000|keskpäeval=1000|ki=fff|kikiiɗe=fff000|kingoto=fff000|kiroko=fff|kisɛ́ndɛ=fff000|kiɛmɛ́ɛm=fff
koosk=fff000|kooskoliny=fff000|kp.=1000|krn=fff|kugú=fff000|kunduzi=3e800|kurã ge=3f|kurã-kuju=1000
kusãg ki=fc0|kuty kỹ=f80000|kuêma ramẽ=fc0|kv.=fc0000|kveld=fc0000|kyiukonyi=fff000|kíkíríg=fff|la amiază=1000
leebi=fff|lilli=fff000|lk=fff000|luma lwa k=fff|luma lwa p=fff000|luma lwa k=fff|luma lwa p=fff000
lwamilawu=fff|m=fff|m.=1fff|m.d.=fff000|ma=fff|madaling-araw=fc0|madhyanh=1000|madrugada=3f|makaaripi=fff000
makeo=fff|malam=fc0000|mambia=fff|manhã=fc0|maná=fff|mat.=fff|matin=fff|matinada=3f|matí=fc0|mbaʼámbaʼ=fff
mbaꞌmbaꞌ=fff|mchana=f000|mchochil’l=fff000|meio-dia=1000|mezzogiorno=1000|mg.=3c0|midday=1000|midi=1000
migdia=1000|min nos=fc0000|mittags=1000|mo=fff000|mo.=fff|mog=fff000|moies=fff|mor=fff|morg.=3c0|morgens=3e0
mpókwa=fff000|mrg.=fc0|muhi=fff|munkyo=fff|muu=fff000|n=1000|n tmeddit=fff000|n tufat=fff|n.=c0003f|n.m.=fff000
nachm.=3e000|nachmittags=3e000|nachts=1f|naktis=3f|naktī=80003f|nam.=fff000|nap.=1000|napol.=1000
napoludnie=1000|natt=3f|navečer=1c0000|ncwònzém=fff000|nd=fff|ng gabi=ff0000|ng hapon=e000|ng umaga=3f
ngo=fff000|ngəgógəle=fff000|night=e00000|nit=e00000|nm.=fff000|no rīta=fc0|noaptea=c0001f|noite=f80000
nomë.=fff000|nomëttes=fff000|noon=1000|noć=e0003f|noću=e0003f|nt.=3f|ntambama=7e000|ntɔ́ngɔ́=fff
nyiaghuo=fff000|n’abali=fff000|n’abalị=fff000|n’ụtụtụ=fff|n tmeddit=fff000|n tufat=fff|o.=3e000|od=fff
odp.=fff000|odpoledne=3e000|om aftenen=fc0000|om eftermiddagen=3f000|om formiddagen=c00|om morgenen=3e0
om natten=1f|opold.=1000|opoldne=1000|ot=fff000|p=fff000|p.=fff000|p.d.=fff|p.m.=fff000|p. m.=fff000
pa pussideinan=fff000|pagi=fff|pamilau=fff|pamunyi=fff000|pashamihe=fff000|perpiet=1000|petang=7c000|pg=fff
pi open suno=fff|pi pini suno=fff000|pituna ramẽ=f80000|pitunaeté ramẽ=3f|pm=fff000|pn=fff000|po=c0003f
po noći=e0000f|po pod.=3e000|po podne=3e000|po poł.=3e000|po połedniu=fff000|po południu=3e000|podne=1000
pol.=1000|poledne=1000|ponoči=c0003f|pop.=fff000|popiet=fff000|popietė=3e000|popodne=3e000|popol.=3e000
popoldan=3e000|popoludní=3e000|popołdnju=fff000|pos midí=fff000|poslije podne=3e000|poslijepodne=3e000
po podne=fff000|po połedniu=fff000|priekšp.=fff|priešpiet=fff|prije podne=fff|przed poł.=c00
przed południem=c00|ptg=fff000|ptm=fff000|pusd.=1000|pusdienlaikā=1000|pärastlõunal=3e000|på efterm.=3f000
på eftermiddagen=3f000|på ettermiddagen=3f000|på formiddagen=c00|på förm.=c00|på förmiddagen=c00
på kvelden=fc0000|på kvällen=fc0000|på morg.=3e0|på morgenen=3c0|på morgonen=3e0|på natta=3f|på natten=3f
pēcp.=fff000|pēcpusd.=3e000|pēcpusdienā=3e000|r.=1f0|r.n.=fff|raat=f0000f|rano=3c0|rat=f0000f|rati=f0000f
reggel=1c0|rt=f0000f|rw=fff|rytas=fc0|ráno=1f0|rãkãnh kỹ=7e000|rũ=fff|sa=fff|saa sita za mchana=1000|sabah=7c0
safiya=fff|sanj=f0000|sanje=f0000|sd.=3e000|seara=3c0000|sf=fff|shaam=f0000|shwane=fff000|siang=6c00|sj=f0000
sk=ff0|soir=fc0000|sokall=ff0|sokallim=ff0|sore=38000|soň=fff000|sub=fff|subah=ff0|subaka=fff|subbaahi=fff
sáng=ff0|sárúwá=fff|síðdegis=3e000|sübh=30|səhər=fc0|tadggʷat=fff000|tanghaling-tapat=1000|taparachu=fff
tarda=7e000|tarde=7e000|teipa=fff000|tengah hari=3000|tengah malam=1|tesiran=fff|thapama=fff000|tifawt=fff
tk=fff000|to=fff|too=fff|tr=1000|trưa=1000|tush payti=1000|tŋ=fff000|tối=1c0000|uhr nommendaachs=fff000
uhr vörmiddaachs=fff|ujutro=ff0|ujutru=fc0|uluchelo=fff|usiku=f8000f|ut=fff000|utuko=fff|uveče=1c0000
v n.=c0000f|v noci=c0000f|v.=3c0000|v.m.=fff|vaasisu=fff|vakaras=fc0000|vakarā=7c0000|vespre=180000|več.=3c0000
veče=1c0000|večer=3c0000|vm.=fff|vorm.=fff|vormittags=c00|w nocy=e0003f|w poł.=1000|w południe=1000|wb=fff000
wd=fff|wengi=fff000|wichishu=fff|wiecz.=1c0000|wieczorem=1c0000|wótp.=fff000|wótpołdnja=fff000|y bore=fff
y prynhawn=3e000|yamma=fff000|ym=fff000|yn y bore=fff|yn y prynhawn=3e000|yr hwyr=fc0000|yöllä=80001f|z.mu.=fff
z.mw.=fff000|zaabig=fc0000|zaarikay b=fff000|zaarikay b=fff000|zdat azal=fff|zdat azal=fff|zj=3c0|zjut.=3c0
zjutraj=3c0|zmittag=3000|znacht=1f|zv=3c0000|zveč.=3c0000|zvečer=3c0000|zã=e0000f|àárọ̀=fff|éjjel=e0000f
õhtul=7c0000|ö=1000|ös=fff000|öö=fff|öösel=80001f|öğle=1000|öğleden sonra=3e000|öğleden önce=800|öň=fff
đêm=e0000f|ĩyakwakya=fff|ĩyawĩoo=fff000|ŋdi=fff|ŋdɔ=3000|ŋka mbɔ́t nji=fff000|ŋka mbɔ́t nji=fff000|ũg=fff000
ǁgoagas=fff|ǃuias=fff000|ɛndámâ=fff000|ɛnkakɛnyá=fff|ɣetrɔ=fff000|απόγ.=e0000|βράδυ=f0000f|μ.μ.=fff000
μεσημ.=1f000|π.μ.=fff|πρωί=ff0|το απόγευμα=e0000|το βράδυ=f0000f|το μεσημέρι=1f000|το πρωί=ff0|ам=fff
ахшам=f80000|ахшамүстү=60000|веч.=3c0000|вечера=3c0000|вечерта=3c0000|вечора=fc0000|дня=3f000|дп=fff|к. у.=fff
к. х.=fff000|кечаси=c0003f|кечинде=1c0000|кечк=1c0000|кечқурун=3c0000|кешкі=1c0000|кундузи=3e800|на обяд=3800
навечер=fc0000|напл.=1000|напладне=1000|наутро=3f0|ночи=c0000f|ночі=f|ноћу=e0003f|ноќе=f|орой=1c0000|пм=fff000
по подне=3e000|подне=1000|полд.=1000|полдень=1000|попл.=fff000|попладне=3e000|поподне=fff000|пп=fff000
през нощта=c0000f|претпл.=fff|претпладне=c00|пре подне=fff|ранку=ff0|следобед=3c000|сутринта=7f0|сүбһ=30
сәһәр=fc0|таңғы=fc0|тк=fff000|то=fff|туш пайти=1000|тң=fff|түн=e0003f|түн ичинде=e0003f|түнгі=e0003f|түскі=1000
түстен кейінгі=3e000|түшт кйн=3e000|түштөн кийин=3e000|у подне=3e000|увече=1c0000|утра=ff0|ујутру=ff0
чак түш=1000|чт=1000|шөнө=e0003f|эи=fff|эк=fff000|эрталаб=7c0|эртең менен=fc0|эртң мн=fc0|ҝ=1000|ҝеҹә=f
ҝүндүз=1e000|ҝүнорта=1000|ү.х.=fff000|ү.ө.=fff|үд дунд=1000|ӕмбисбоны размӕ=fff|ӕмбисбоны фӕстӕ=fff000
өглөө=fc0|өдөр=3e000|առավոտյան=fc0|առվ=fc0|գիշերը=3f|գիշերվա=3f|գշր=3f|երեկոյան=fc0000|երկ=fc0000|կեսօր=1000
կեսօրին=1000|կօ․=1000|ցերեկը=3e000|ցերեկվա=3e000|ցրկ=3e000|אחה״צ=30000|אחר הצהריים=30000|בבוקר=fc0|בוקר=fc0
בלילה=c00007|בערב=3c0000|בצהריים=f000|לילה=c00007|לפנות בוקר=38|נאָכמיטאָג=fff000|ערב=3c0000|פֿאַרמיטאָג=fff
צהריים=f000|اے ایم=fff|ب=fff|ب.ظ.=fff000|ب.ن=fff|بامداد=e|بعد الظهر=3e000|بعدازظهر=1000|بعدازچاشت=7e000
تاڭعى=fc0|تۇستەن كەيىنگى=3e000|تۇسكى=1000|تۇنگى=e0003f|ت د=fff|ت ك=fff000|د.ن=fff000|دوپہر=f000|دوپہر میں=f000
رات=f0000f|رات میں=f0000f|سہ پہر=30000|شام=fff000|شام میں=c0000|شب=f80000|ص=fff|صباحًا=fc0|صبح=fff|صبح میں=ff0
صبح، منجهند=fff|ظهر=1000|ظهرًا=1000|عصر=7e000|غ.م.=fff|غ.و.=fff000|فجرًا=38|في الصباح=38|في المساء=1|ق.ظ.=fff
ك=fff000|كەش=1c0000|كەشى=1c0000|ليلاً=6|م=fff000|مساءً=fc0000|منتصف الليل=1|منجهند، شام=fff000|نیمه‌شب=1
پی ایم=fff000|چ.ب=fff|چ.ك=fff000|چۈشتىن بۇرۇن=fff|چۈشتىن كېيىن=fff000|܏ܒܛ‌=fff000|܏ܒ‌=fff000|܏ܩܛ‌=fff|܏ܩ‌=fff
ߛ=fff|ߥ=fff000|अपरान्ह=e000|अपराह्न=fff000|तडके=fff|दनपार=f000|दनपारां=f000|दपेहरा/संजा=fff000|दपैहर बाद=fff000
दु=f000|दुपार=e000|दोपहर=f000|प=30|पहाट=30|पी एम=fff000|पूर्वाह्न=fff|फुं=fff|बिहान=ff0|बे=fff000|बेलासे=fff000
बेलुकी=380000|भोर=fff|भ्यागा=fff|मध्यान्ह=1000|ये एम=fff|रा=e0000f|रात=f0000f|राती=f0000f|रात्र=e0000f
शाम=f0000|शाम जा=fff000|स=fc0|सं=1f0000|संध्याकाळ=1f0000|सकाळ=ff0|सकाळीं=ff0|सबेरे=fff|सवेर=fff|साँझ=70000
सांज=f0000|सांजे=f0000|सांझ=fff000|सांम=fff000|सुबह=ff0|सुबुह जा=fff|स’ञ=fff000|অপৰাহ্ন=fff000|এ এম=fff
দুপুর=f000|দুপুরবেলায়=f000|নুমাং=fff|পি এম=fff000|পূৰ্বাহ্ন=fff|বিকাল=30000|ভোর=30|ভোরবেলায়=30|রাত্রি=f0000f
রাত্রিবেলায়=f0000f|সকাল=fc0|সকালবেলায়=fc0|সন্ধ্যা=c0000|সন্ধ্যাবেলায়=c0000|ਦੁਪਹਿਰੇ=f000|ਰਾਤੀਂ=e0000f
ਸਵੇਰੇ=ff0|ਸ਼ਾਮੀਂ=1f0000|બપોરે=f000|રાત્રે=f0000f|સવારે=ff0|સાંજે=f0000|அதிகாலை=18|அந்தி மா.=1c0000
அந்தி மாலை=1c0000|இர.=e00007|இரவு=e00007|கா.=fe0|காலை=ff8|நண்.=1000|நண்பகல்=1000|பிற்.=c000|பிற்பகல்=c000
மதி.=2000|மதியம்=2000|மா.=30000|மாலை=30000|ఉదయం=fc0|మధ్యాహ్నం=3f000|రాత్రి=e0003f|సాయంత్రం=1c0000|ಬೆಳಗ್ಗೆ=fc0
ಮಧ್ಯಾಹ್ನ=3f000|ರಾತ್ರಿ=e0003f|ಸಂಜೆ=1c0000|ഉച്ച=1000|ഉച്ചതിരിഞ്ഞ്=4000|ഉച്ചയ്ക്ക്=2000|പുലർച്ചെ=38|രാത്രി=f80007
രാവിലെ=fc0|വൈകുന്നേരം=38000|സന്ധ്യ=40000|උ=fc0|උදේ=fc0|ද=2000|දවල්=2000|ප.ව.=fff000|පා=3e|පාන්දර=3e|පෙ.ව.=fff
ම=1000|මධ්‍යාහ්නය=1000|මැ=1|මැදියමට පසු=1|රෑ=fc0000|හ=3c000|හවස=3c000|กลางคืน=e0003f|ค่ำ=1c0000|บ่าย=e000
เช้า=fc0|เที่ยง=1000|เย็น=30000|ในตอนเช้า=fc0|ในตอนเย็น=30000|ກາງຄືນ=f0001f|ກ່ອນທ່ຽງ=fff|ຕອນກາງຄືນ=f0001f
ຕອນທ່ຽງ=f000|ຕອນບ່າຍ=e000|ຕອນເຊົ້າ=fe0|ຕອນແລງ=f0000|ຫຼັງທ່ຽງ=fff000|ཕྱི་ཆ་=fff000|ཕྱི་དྲོ་=fff000|སྔ་ཆ་=fff
སྔ་དྲོ་=fff|ည=f80000|ညနေ=fff000|တလ.=fff000|တွၼ်ႈလႃႈ=fff000|တွၼ်ႈၸဝ်ႉ=fff|တၸ.=fff|နေ့လယ်=e000|နံနက်=fff
မွန်းတည့်=1000|လ.=fff000|ၸ.=fff|დილ.=fe0|დილით=fe0|ნაშუადღ.=3e000|ნაშუადღევს=3e000|საღ.=1c0000|საღამოს=1c0000
ღამ.=e0001f|ღამით=e0001f|შუადღ.=1000|შუადღეს=1000|ቀ=1000|ቀትር=1000|ቅ.ቀ.=fff|በሌሊት=3f|በምሽት=fc0000|ከሰዓት=fff000
ድ.ቀ.=fff000|ጥዋት=fff|ᐁᒼ=fff|ᐊᒼ=fff|ᐲᒼ=fff000|ថ្ងៃត្រង់=1000|នៅពេលរសៀល=3e000|នៅពេល​ព្រឹក=fff|នៅពេល​យប់=e00000
នៅពេល​ល្ងាច=1c0000|ᱥᱮᱛᱟᱜ=fff|ᱧᱤᱫᱟᱹ=fff000|ḍeffir aza=fff000|ḍeffir aza=fff000|ọ̀sán=fff000|’s avonds=fc0000
’s middags=3f000|’s nachts=3f|’s ochtends=fc0|ⵜⴰⴷⴳⴳⵯⴰⵜ=fff000|ⵜⵉⴼⴰⵡⵜ=fff|上午=fff|上昼=fff|上晝=fff|下午=fff000
下昼=fff000|下晝=fff000|中午=1000|凌晨=1f|午前=fff|午後=fff000|夕方=70000|夜=780000|夜中=80000f|夜晚=f80000|早上=e0|昼=e000|晚上=f80000
朝=ff0|朝早=f00|正午=1000|清晨=e0|ꁯꋒ=fff000|ꎸꄑ=fff|ꭲ=1000|ꭲꭶ=1000|ꮜꮎꮄ=fff|ꮢꭿᏹꭲ=fff000|ꮢꭿᏹꭲꮧꮲ=ffe000|밤=e00007|아침=38
오전=fc0|오후=3e000|저녁=1c0000|정오=1000|𑄘𑄨𑄝𑄪𑄎𑄳𑄠=f000|𑄛𑄧𑄖𑄳𑄠𑄃𑄟𑄧𑄣𑄳𑄠𑄬=30|𑄝𑄬𑄚𑄳𑄠𑄬=fc0
𑄝𑄬𑄣𑄳𑄠𑄬=30000|𑄢𑄬𑄖𑄴=f0000f|𑄥𑄎𑄧𑄚𑄳𑄠=c0000|𞤢=fff|𞤢𞤰=fff|𞤩=fff000|𞤩𞤰=fff000
`;

/** Other words between the numbers of a date and a time. */
export const fillerWords = `
a|alle|ap|at|den|ga|giờ|h|hodź|ilo|kl|klo|klock|la|le|lúc|me|min|o|om|ore|s|saat|tenpo|u|uhr|um|vaztam|zeg|à|às
ê|в|г|о|ц|ч|ին|नि|น|เวลา|ཆུཚོད|སྐརམ|分|年|日|时|時|月|点|秒|點|년|분|시|월|일|초
`;
