/** What ministries and their ministers are for, in Kazakh, Russian and English; over folded words. */
const FIELDS: Readonly<Record<string, RegExp>> = {
  agriculture: /ауыл шаруашылығ|сельск\p{L}* хозяйств|\bagricultur/u,
  aerospace: /аэроғарыш|аэрокосмическ|\baerospace/u,
  competition: /бәсекелест|конкуренц|\bcompetition/u,
  construction: /құрылыс|строительств|\bconstruction/u,
  corruption: /сыбайлас жемқорлық|коррупци|corruption/u,
  culture: /мәдениет|культур|\bcultur/u,
  defence: /қорғаныс|обороны|\bdefen[cs]e/u,
  'digital-development': /цифрлық даму|цифрового развития|\bdigital development/u,
  ecology: /экология|экологи|\becolog/u,
  economy: /ұлттық экономика|национальной экономики|\b(?:national )?economy/u,
  education: /оқу-ағарту|просвещения|\b(?:enlightenment|education)\b(?! and science)/u,
  emergencies: /төтенше жағдай|чрезвычайны|\bemergenc/u,
  energy: /энергетика|энергетик|\benergy/u,
  finance: /қаржы|финанс|\bfinanc/u,
  'foreign-affairs': /сыртқы істер|иностранных дел|\bforeign/u,
  health: /денсаулық сақтау|здравоохранени|\bhealth/u,
  industry: /өнеркәсіп(?!і және аэро)|промышленности|\bindustry/u,
  information: /ақпарат|информаци|\binformation/u,
  interior: /ішкі істер|внутренних дел|\b(?:internal affairs|interior)/u,
  justice: /әділет|юстиции|\bjustice/u,
  labour: /еңбек|труда|\blabou?r/u,
  science: /ғылым|науки|\bscience/u,
  'social-protection': /әлеуметтік қорғау|социальной защиты|\bsocial protection/u,
  'strategic-planning': /стратегиялық жоспарлау|стратегическому планированию|\bstrategic planning/u,
  tourism: /туризм|\btourism/u,
  trade: /сауда|торговли|\btrade/u,
  transport: /көлік|транспорт|\btransport/u,
  water: /су ресурс|водных ресурсов|\bwater/u,
};

/** Regions and cities of the Republic in the same three languages; Almaty is the city and the region alike. */
const PLACES: Readonly<Record<string, RegExp>> = {
  abai: /абай облыс|абайск|област\p{L}+ абай|\babai region/u,
  akmola: /ақмола|акмолинск|\bakmola/u,
  aktobe: /ақтөбе|актюбинск|актобе|\baktobe/u,
  almaty: /алматы|алматинск|\balmaty/u,
  astana: /астана|столиц|елорда|\bastana/u,
  atyrau: /атырау|\batyrau/u,
  'east-kazakhstan': /шығыс қазақстан|восточно-казахстанск|\beast kazakhstan/u,
  jambyl: /жамбыл|\b(?:jambyl|zhambyl)/u,
  jetisu: /жетісу|жетысу|\b(?:jetisu|zhetisu|zhetysu)/u,
  karaganda: /қарағанды|караганд|\bkaraganda|\bqaragandy/u,
  kostanay: /қостанай|костанай|\b(?:kostanai|kostanay|qostanay)/u,
  kyzylorda: /қызылорда|кызылорд|\b(?:kyzylorda|qyzylorda)/u,
  mangystau: /маңғыстау|мангистау|\bmangystau|\bmangistau/u,
  'north-kazakhstan': /солтүстік қазақстан|северо-казахстанск|\bnorth kazakhstan/u,
  pavlodar: /павлодар|\bpavlodar/u,
  shymkent: /шымкент|\bshymkent/u,
  turkistan: /түркістан|туркестан|\b(?:turkistan|turkestan)/u,
  ulytau: /ұлытау|улытау|\bulytau/u,
  'west-kazakhstan': /батыс қазақстан|западно-казахстанск|\bwest kazakhstan/u,
};

/**
 * Keys of what an office or a body is for and of where it is, the same in all three languages, sorted; empty where the
 * words name nothing that is known.
 *
 * @param folded  `fold` of an office or of a body's name.
 */
export function fieldKeys(folded: string): string[] {
  return Object.entries({ ...FIELDS, ...PLACES })
    .filter(([, words]) => words.test(folded))
    .map(([key]) => key)
    .sort();
}
