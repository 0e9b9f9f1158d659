/** A language that texts are told apart by; only kk, ru and en are read, the others are look-alikes. */
export interface LanguageSigns {
  readonly code: string;
  readonly script: 'Cyrl' | 'Latn';
  /** How many of a thousand letters are this one, for letters whose rate tells languages of the script apart. */
  readonly letters: ReadonlyMap<string, number>;
  /** Frequent short words. */
  readonly words: ReadonlySet<string>;
  /** Frequent word endings. */
  readonly endings: readonly string[];
}

function signs(
  [code, script]: readonly [string, 'Cyrl' | 'Latn'],
  rates: string,
  words: string,
  endings = '',
): LanguageSigns {
  const letters = rates.split(' ').map((one) => [one.charAt(0), Number(one.slice(1))] as const);
  return {
    code,
    script,
    letters: new Map(letters),
    words: new Set(words.split(' ')),
    endings: endings.split(' ').filter(Boolean),
  };
}

/** Kazakh, Russian and English with the languages that are taken for them. */
export const LANGUAGE_SIGNS: readonly LanguageSigns[] = [
  signs(
    ['kk', 'Cyrl'],
    'ә8 ғ13 қ32 ң12 ө11 ұ9 ү8 һ0.3 і55 ы70 и10 э0.5 ё0.05 й20 ь2 ъ0.1 щ0.05 я4 ю2 ц1.5 в5 ф2 х3 ж12',
    'және мен бен пен бұл ол осы сол үшін бар жоқ деп деді емес болып бойынша туралы бір екі де да та те ғана тағы еді екен ал бірақ кейін дейін жаңа біз сіз мен олар керек қажет болады болды жылы жыл қазақстан',
    'дың дің тың тің ның нің лар лер дар дер тар тер ған ген қан кен ады еді йды йді ыл іл мыз міз',
  ),
  signs(
    ['ru', 'Cyrl'],
    'ы19 э3.3 ё0.5 й12 щ3.6 ь17 ъ0.4 и74 я20 ю6.4 ц5 в45 ф3 х9 ж9',
    'и в не на что с по это как к из за от до для о об его её ее их мы вы он она они но а же бы был была было были при или так все всё уже только если когда чтобы этот эта эти этом того тоже также этой том чем вам вас мне нас ей им них него всем всех весь даже еще ещё лишь где там тут здесь потом теперь очень может быть себя свой свои нет да ни или без под над через между после перед который которая которые будет можно нужно лет года году',
    'ого его ому ему ых их ый ий ая ое ые ть ся ние ции ость ении ением ом ем ами ями ует ает яет ется ится ию ов ев ей ский ской ские ского ну ла ли ло',
  ),
  signs(
    ['uk', 'Cyrl'],
    'і57 ї6 є5 ґ0.1 и60 й13 щ6 ь18 я20 ю8 ц8 в50 ф3 х11 ж8',
    'і та в у не на що з із за від до для про його її їх ми ви він вона вони але а ж би був була було були при або так все вже тільки якщо коли щоб цей ця ці який яка які буде можна треба є це як',
    'ого ому их ій ться ння ції ість',
  ),
  signs(
    ['be', 'Cyrl'],
    'і55 ў17 ы35 э13 ё7 й10 ь14 я35 ю5 ц30 в25 ф2 х10 ж8',
    'і ў не на што з са за ад да для пра яго яе іх мы вы ён яна яны але а ж бы быў была было былі пры ці так усе ўжо толькі калі каб гэты гэта гэтая якія будзе можна трэба ёсць як',
    'ага яго ых ць цца ння ыі асць',
  ),
  signs(
    ['bg', 'Cyrl'],
    'ъ17 щ5 й7 ь0.3 и90 я13 ю1.5 ц6 в45 ф2 х6 ж6',
    'и в не на че с по това как към от за до о му й ги ние вие той тя те но а да се си са е бе беше при или така всички вече само ако когато който която които ще може трябва без през което има няма след като',
    'ият ата ото ите ето ване ция',
  ),
  signs(
    ['mk', 'Cyrl'],
    'ј20 љ3 њ3 ѓ1.5 ќ2 џ1 ѕ0.3 и80 ц6 в40 ф2 х2 ж5',
    'и во не на дека со по тоа како кон од за до му ѝ ги ние вие тој таа тие но а да се си е беше при или така сите веќе само ако кога кој која кои ќе може треба без низ што има нема по како',
    'от ата ото ите ување ција',
  ),
  signs(
    ['sr', 'Cyrl'],
    'ј45 ђ3 ћ7 љ5 њ7 џ0.5 и90 ц8 в38 ф2 х6 ж6',
    'и у не на да са по то како ка од за до му јој их ми ви он она они али а се си је су био била при или тако све већ само ако када који која које ће може треба без кроз што има нема',
    '',
  ),
  signs(
    ['ky', 'Cyrl'],
    'ң14 ө20 ү20 ы60 и35 э10 й14 ь2 ю3 я3 ё1 ж20 в3 ф1 х2 ц1 щ0.05 ъ0.05',
    'жана менен бул ал ошол үчүн бар жок деп деди эмес болуп боюнча жөнүндө бир эки да дагы эле бирок кийин чейин жаңы биз сиз алар керек болот болду жылы жыл кыргыз кыргызстан',
    'дын дин нын нин тын тин лар лер дар дер тар тер ган ген кан кен ат эт дү ду',
  ),
  signs(
    ['tt', 'Cyrl'],
    'ә60 ө8 ү12 җ4 ң10 һ3 ы45 э2 й12 ь3 я14 ю3 и25 в12 ф3 х5 ц1 ё0.3 ж2',
    'һәм белән бу ул шул өчен бар юк дип диде түгел булып буенча турында бер ике да дә тагын гына иде икән ә ләкин соң кадәр яңа без сез алар кирәк була булды елда ел татарстан',
    'ның нең лар ләр нар нәр ган гән кан кән',
  ),
  signs(
    ['ba', 'Cyrl'],
    'ә55 ө18 ү15 ҙ12 ҫ5 ҡ20 ғ12 ң12 һ12 ы55 э5 и20 й15 ь2 я10 ю4 в8 ф2 х5 ц1 ж2',
    'һәм менән был ул шул өсөн бар юҡ тип тине түгел булып буйынса тураһында бер ике ла лә тағы ғына ине икән ә ләкин һуң тиклем яңы беҙ һеҙ улар кәрәк була булды йылда йыл башҡортостан',
    'ның нең лар ләр ған гән ҡан кән',
  ),
  signs(
    ['uz', 'Cyrl'],
    'ў14 қ14 ғ8 ҳ12 э4 й8 и110 ь1 ъ2 я10 ю4 в10 ф5 х8 ц0.3 ё3 ж5',
    'ва билан бу у шу учун бор йўқ деб деди эмас бўлиб бўйича ҳақида бир икки ҳам яна эди экан лекин кейин янги биз сиз улар керак бўлади бўлди йил йили ўзбекистон',
    'нинг лар ган қан кан да дан',
  ),
  signs(
    ['tg', 'Cyrl'],
    'ӣ15 қ8 ғ4 ҳ20 ҷ8 ӯ5 и80 э3 й7 ъ2 я12 ю3 в18 ф8 х8 ё3 ж2',
    'ва бо ин он ба аз дар барои ки аст буд нест дорад мешавад ҳам низ аммо пас то нав мо шумо онҳо бояд сол тоҷикистон',
    '',
  ),
  signs(
    ['mn', 'Cyrl'],
    'ө20 ү35 э60 й35 ы6 ь5 ё4 ю4 я8 и35 в12 ф1 х40 ц8 ж12 ъ0.3',
    'ба бол нь энэ тэр юм байна байсан гэж гэсэн биш болон тухай нэг хоёр ч л бас мөн дараа хүртэл шинэ бид та тэд хэрэгтэй он жил монгол улсын байгаа',
    'ийн ын ууд үүд сан сэн сон сөн даг дэг',
  ),
  signs(
    ['en', 'Latn'],
    'w24 k8 q1 x2 z1 y20 j1.5 v10',
    'the of and to in a is that for on with as was are by be this have from at it not his her they we you will which has or an were been their but would its had he she all can there our more who one i my do if what so no about out up when your me them than then some could into only other new now like just over also how after',
    'ing tion ed ly ment ity',
  ),
  signs(
    ['kk-Latn', 'Latn'],
    'ä15 ö11 ü12 ñ12 ğ13 ū9 ú8 á10 ó8 ǵ10 ń9 ı40 ş12 q32 y60 k20 j10 z18 v2 w0.1 x1 ý4',
    'jäne men ben bul ol osy üşin bar joq dep dedi emes bolyp boiynşa turaly bir eki de da kerek qajet bolady boldy jyly jyl qazaqstan zhane zhyl ushin bolyp jáne úshin bolyp qazaq halyq memleket jana biz siz qazir búl ózi öz keiin deiin tili',
    'dyñ diñ tyñ tiñ nyñ niñ lar ler dar der tar ter ğan gen qan ken ady edi myz miz dyń diń tyń tiń nyń niń ǵan',
  ),
  signs(
    ['tr', 'Latn'],
    'ı40 ý12 þ5 ð3 ğ11 ş17 ç11 ö8 ü18 k45 y33 z15 v10 j0.3 w0.05 q0.02 x0.02',
    've bir bu da de için ile ne mi var yok değil olarak daha çok gibi en kadar sonra ben sen o biz siz onlar ama ki her şey olan oldu olur diye ya hem ise göre kendi',
    'ları leri dır dir lar ler yor mak mek nın nin ğı iyor',
  ),
  signs(
    ['az', 'Latn'],
    'ə90 ı35 ğ6 ş14 ç8 ö8 ü17 q13 x6 k25 y33 z12 v15 j1 w0.02',
    'və bir bu da də üçün ilə nə var yox deyil olaraq daha çox kimi ən qədər sonra mən sən o biz siz onlar amma ki hər şey olan oldu olur deyə ya həm isə görə öz',
    'ları ləri dır dir lar lər maq mək nın nin',
  ),
  signs(
    ['uz-Latn', 'Latn'],
    'ʻ12 ʼ2 q14 x10 k30 y20 z12 v10 j6 w0.02',
    "va bilan bu u shu uchun bor yo'q deb dedi emas bo'lib bo'yicha haqida bir ikki ham yana edi ekan lekin keyin yangi biz siz ular kerak bo'ladi bo'ldi yil yili o'zbekiston",
    'ning lar gan qan da dan',
  ),
  signs(
    ['de', 'Latn'],
    'ä5 ö3 ü6 ß3 w15 k13 z11 y0.5 v8 j2.5 x0.4 q0.2',
    'der die das und in zu den mit von für auf ist im nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über',
    'ung en',
  ),
  signs(
    ['fr', 'Latn'],
    'é19 è3 à5 ê2 ç1 ô1 û0.6 î0.5 ù0.6 œ0.2 v15 j5 y2 x4 q12 z1.3 k0.5 w0.3',
    "de la le et les des en un une du que est pour qui dans a par plus pas au sur ne se ce il sont avec son cette d'un",
    '',
  ),
  signs(
    ['es', 'Latn'],
    'ñ3 á5 é4 í7 ó8 ú1.5 ü0.2 v9 j4.5 y9 q9 z4.5 x1.5 k0.1 w0.1',
    'de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha',
    '',
  ),
];
