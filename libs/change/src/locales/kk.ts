import type { ChangeData } from './change-data';

/** Kazakh: negation and intention are endings of the verb. */
export const KK_CHANGES: ChangeData = {
  negations: ['емес', 'жоқ', 'ешқашан', 'ешкім', 'ештеңе', 'ешбір', 'ешқандай'],
  notNegating: [
    ['кем', 'емес'],
    ['ғана', 'емес'],
    ['артық', 'емес'],
    ['көп', 'емес'],
    ['кеш', 'емес'],
  ],
  negatedForm:
    /[а-яәғқңөұүһі]{2,}(?:ма|ме|ба|бе|па|пе)(?:й(?:ды|ді|мын|мін|мыз|міз|сың|сің|сыз|сіз|тын|тін|тыны|тіні|тынын|тінін|ынша|інше|ақ)?|ды|ді|дым|дім|дық|дік|ған|ген|ғаны|гені|ғанын|генін|с|стан|стен|са|се|сын|сін|у|уы|уі|уға|уге|уді|уды|ңыз|ңіз|пты|пті)$/,
  opposites: { before: ['бей'], after: ['сыз', 'сіз'] },
  modality: {
    certain: ['болады=', 'кепіл'],
    obliged: ['тиіс', 'керек', 'қажет', 'міндетті', 'парыз'],
    possible: ['мүмкін', 'ықтимал'],
    intended: ['жоспарла', 'көзде', 'ниет', 'ұсын', 'күтіл', 'болжа', 'қарастыр', 'тырыс', 'үміт'],
  },
  intendedForm: /[а-яәғқңөұүһі]{2,}(?:мақ|мек|бақ|бек|пақ|пек)(?:шы|ші)?$/,
  nameEndings: new Set(
    'nin din tin ga ge ka ke na ne ni di ti da de ta te nda nde dan den tan ten nan nen men ben pen i si ina ine sina sine inda inde sinda sinde in sin ning'.split(
      ' ',
    ),
  ),
};
