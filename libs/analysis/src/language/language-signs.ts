/** A language that texts are told apart by; only kk, ru and en are read, the others are look-alikes. */
export interface LanguageSigns {
  readonly code: string;
  readonly script: 'Cyrl' | 'Latn';
  /** Letters that only some languages of the script have, all that this one has. */
  readonly letters: string;
  /** Frequent short words. */
  readonly words: ReadonlySet<string>;
  /** Frequent word endings. */
  readonly endings: readonly string[];
}

function signs(
  code: string,
  script: 'Cyrl' | 'Latn',
  letters: string,
  words: string,
  endings = '',
): LanguageSigns {
  return {
    code,
    script,
    letters,
    words: new Set(words.split(' ')),
    endings: endings.split(' ').filter(Boolean),
  };
}

/** Kazakh, Russian and English with the languages that are taken for them. */
export const LANGUAGE_SIGNS: readonly LanguageSigns[] = [
  signs(
    'kk',
    'Cyrl',
    'әғқңөұүһіыэёщъьюяйцжхчшфи',
    'және мен бен пен бұл ол осы сол үшін бар жоқ деп деді емес болып бойынша туралы бір екі де да та те ғана тағы еді екен ал бірақ кейін дейін жаңа біз сіз мен олар керек қажет болады болды жылы жыл қазақстан',
    'дың дің тың тің ның нің лар лер дар дер тар тер ған ген қан кен ады еді йды йді ыл іл мыз міз',
  ),
  signs(
    'ru',
    'Cyrl',
    'ыэёщъьюяйцжхчшфи',
    'и в не на что с по это как к из за от до для о об его её ее их мы вы он она они но а же бы был была было были при или так все всё уже только если когда чтобы этот эта эти который которая которые будет можно нужно лет года году',
    'ого его ому ему ых их ый ий ая ое ые ть ся ние ции ции ость ении',
  ),
  signs(
    'uk',
    'Cyrl',
    'іїєґьющюяйцжхчшфи',
    'і та в у не на що з із за від до для про його її їх ми ви він вона вони але а ж би був була було були при або так все вже тільки якщо коли щоб цей ця ці який яка які буде можна треба є це як',
    'ого ому их ій ться ння ції ість',
  ),
  signs(
    'be',
    'Cyrl',
    'іўёыэцьюяйжхчшфз',
    'і ў не на што з са за ад да для пра яго яе іх мы вы ён яна яны але а ж бы быў была было былі пры ці так усе ўжо толькі калі каб гэты гэта гэтая якія будзе можна трэба ёсць як',
    'ага яго ых ць цца ння ыі асць',
  ),
  signs(
    'bg',
    'Cyrl',
    'ъщьюяйцжхчшфи',
    'и в не на че с по това как към от за до о му й ги ние вие той тя те но а да се си са е бе беше при или така всички вече само ако когато който която които ще може трябва без през което има няма след като',
    'ият ата ото ите ето ване ция',
  ),
  signs(
    'mk',
    'Cyrl',
    'ѓќѕљњџјцжхчшфи',
    'и во не на дека со по тоа како кон од за до му ѝ ги ние вие тој таа тие но а да се си е беше при или така сите веќе само ако кога кој која кои ќе може треба без низ што има нема по како',
    'от ата ото ите ување ција',
  ),
  signs(
    'sr',
    'Cyrl',
    'ђћљњџјцжхчшфи',
    'и у не на да са по то како ка од за до му јој их ми ви он она они али а се си је су био била при или тако све већ само ако када који која које ће може треба без кроз што има нема',
    '',
  ),
  signs(
    'ky',
    'Cyrl',
    'ңөүыэёщъьюяйцжхчшф',
    'жана менен бул ал ошол үчүн бар жок деп деди эмес болуп боюнча жөнүндө бир эки да дагы эле бирок кийин чейин жаңы биз сиз алар керек болот болду жылы жыл кыргыз кыргызстан',
    'дын дин нын нин тын тин лар лер дар дер тар тер ган ген кан кен ат эт дү ду',
  ),
  signs(
    'tt',
    'Cyrl',
    'әөүҗңһыэёщъьюяйцжхчшф',
    'һәм белән бу ул шул өчен бар юк дип диде түгел булып буенча турында бер ике да дә тагын гына иде икән ә ләкин соң кадәр яңа без сез алар кирәк була булды елда ел татарстан',
    'ның нең лар ләр нар нәр ган гән кан кән',
  ),
  signs(
    'ba',
    'Cyrl',
    'әөүҙҫҡғңһыэёщъьюяйцжхчшф',
    'һәм менән был ул шул өсөн бар юҡ тип тине түгел булып буйынса тураһында бер ике ла лә тағы ғына ине икән ә ләкин һуң тиклем яңы беҙ һеҙ улар кәрәк була булды йылда йыл башҡортостан',
    'ның нең лар ләр ған гән ҡан кән',
  ),
  signs(
    'uz',
    'Cyrl',
    'ўқғҳэёъьюяйцжхчшф',
    'ва билан бу у шу учун бор йўқ деб деди эмас бўлиб бўйича ҳақида бир икки ҳам яна эди экан лекин кейин янги биз сиз улар керак бўлади бўлди йил йили ўзбекистон',
    'нинг лар ган қан кан да дан',
  ),
  signs(
    'tg',
    'Cyrl',
    'ӣқғҳҷӯэёъюяйжхчшф',
    'ва бо ин он ба аз дар барои ки аст буд нест дорад мешавад ҳам низ аммо пас то нав мо шумо онҳо бояд сол тоҷикистон',
    '',
  ),
  signs(
    'mn',
    'Cyrl',
    'өүыэёъьюяйцжхчшф',
    'ба бол нь энэ тэр юм байна байсан гэж гэсэн биш болон тухай нэг хоёр ч л бас мөн дараа хүртэл шинэ бид та тэд хэрэгтэй он жил монгол улсын байгаа',
    'ийн ын ууд үүд сан сэн сон сөн даг дэг',
  ),
  signs(
    'en',
    'Latn',
    '',
    'the of and to in a is that for on with as was are by be this have from at it not his her they we you will which has or an were been their but would its had he she all can there our more who one i my do if what so no about out up when your me them than then some could into only other new now like just over also how after',
    'ing tion ed ly ment ity',
  ),
  signs(
    'kk-Latn',
    'Latn',
    'äöüğñūışéáóúńǵýъŋ',
    'jäne men ben bul ol osy üşin bar joq dep dedi emes bolyp boiynşa turaly bir eki de da kerek qajet bolady boldy jyly jyl qazaqstan zhane zhyl ushin bolyp jáne úshin bolyp qazaq halyq memleket jana biz siz qazir búl ózi öz keiin deiin tili',
    'dyñ diñ tyñ tiñ nyñ niñ lar ler dar der tar ter ğan gen qan ken ady edi myz miz dyń diń tyń tiń nyń niń ǵan',
  ),
  signs(
    'tr',
    'Latn',
    'çğıöşü',
    've bir bu da de için ile ne mi var yok değil olarak daha çok gibi en kadar sonra ben sen o biz siz onlar ama ki her şey olan oldu olur diye ya hem ise göre kendi',
    'ları leri dır dir lar ler yor mak mek nın nin ğı iyor',
  ),
  signs(
    'az',
    'Latn',
    'əçğıöşü',
    'və bir bu da də üçün ilə nə var yox deyil olaraq daha çox kimi ən qədər sonra mən sən o biz siz onlar amma ki hər şey olan oldu olur deyə ya həm isə görə öz',
    'ları ləri dır dir lar lər maq mək nın nin',
  ),
  signs(
    'uz-Latn',
    'Latn',
    'ʻʼ',
    "va bilan bu u shu uchun bor yo'q deb dedi emas bo'lib bo'yicha haqida bir ikki ham yana edi ekan lekin keyin yangi biz siz ular kerak bo'ladi bo'ldi yil yili o'zbekiston",
    'ning lar gan qan da dan',
  ),
  signs(
    'de',
    'Latn',
    'äöüß',
    'der die das und in zu den mit von für auf ist im nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über',
    'ung en',
  ),
  signs(
    'fr',
    'Latn',
    'éèêàçôîûù',
    "de la le et les des en un une du que est pour qui dans a par plus pas au sur ne se ce il sont avec son cette d'un",
    '',
  ),
  signs(
    'es',
    'Latn',
    'ñáéíóú',
    'de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha',
    '',
  ),
];
