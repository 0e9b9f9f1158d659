/** Words of no one field; see {@link CONCEPTS} for the form. */
export const GENERAL_CONCEPTS = `
society | қоғам | обществ | societ public
social | әлеумет | социальн | social
politics | саяси саясат | полити | politic policy policies
system | жүйе | систем | system
main | негізгі басты | главн основн | main principal chief key=
important | маңыз | важн значим | import signific
special | арнайы ерекше | специальн особ | special particular
necessary | қажет керек тиіс | необходим нужн должн следует надо обязан | necess must= need should have+to required
attention | назар | внимани | attention
quality | сапа | качеств | quality
level | деңгей | уров | level
efficient | тиімді | эффектив | effic effectiv
data | дерек мәлімет | данны сведени | data information
condition | жағдай шарт= | услов ситуац | condition situation
possibility | мүмкіндік | возможност | opportunit possibilit
future | болашақ келешек | будущ | future
today | бүгін | сегодня | today
now | қазір | сейчас теперь ныне | now= currently present
world | әлем дүние | мир= мировой мировом мирового всемир | world global
life | өмір тұрмыс | жизн | life lives living
person | адам тұлға | человек людей люди людям лиц= лица | person people human
volunteer | ерікті волонтер | волонтер доброволь | volunteer
activity | қызмет белсен | деятельн актив | activ
service | қызмет= қызметі қызметін қызметтер | услуг служб сервис | service
organisation | ұйым= ұйымдар ұйымы | организац | organi
institution | мекеме институт | учрежден институт | institut
authority | билік орган= органдар органы | власт орган | authorit body= bodies
chairman | төраға | председател | chair speaker
deputy-of-head | орынбасар | заместител | deputy= vice=
head | басшы жетекші | глав руковод | head= leader chief
leader | көшбасшы жетекші | лидер руковод | leader
expert | сарапшы маман | эксперт специалист | expert specialist
group | топ= тобы топтар | групп | group
member | мүше | член | member
participant | қатысушы | участник | participant
representative | өкіл | представител | representativ
initiative | бастама | инициатив | initiativ
idea | идея ой= ойы | иде= идея идеи идею | idea
proposal | ұсыныс | предложени | proposal
opinion | пікір | мнени | opinion view=
opposite | қарсы | против | against oppos
order | тәртіп | поряд | order=
rule | ереже қағида | правил | rule
standard | стандарт | стандарт норматив | standard
requirement | талап | требовани | requirement
method | әдіс тәсіл | метод способ | method approach
model | модель үлгі | модел | model
sector | сала= саласы салада саланы секторы | отрасл сектор сфер | sector industr sphere field=
area | аймақ алаң | площад зон= зона зоны участ | area zone site=
central | орталық | центральн | central
large-scale | ауқымды кең | масштаб | scale
modern | заманауи | современ | modern contempor
heritage | мұра | наслед | heritage legacy
tradition | дәстүр | традиц | tradition
value | құндылық | ценност | value
unity | бірлік | единств | unity
stability | тұрақты | стабил устойчив | stabil sustain
progress | ілгері прогресс өркен | прогресс | progress advanc
success | табыс= табысты жетістік | успе достижен | success achiev
challenge | сын-қатер қиын | вызов трудност сложн | challeng difficult
crisis | дағдарыс | кризис | crisis
risk | тәуекел қауіп | риск опасност угроз | risk threat danger
cause | себеп | причин | cause reason
consequence | салдар | последств | consequen effect=
balance | баланс тепе | баланс | balanc
average | орта= орташа | средн | average
number | сан= саны санын | числ количеств | number
amount | көлем | объем сумм | amount volume
part | бөлік бөлігі | част | part=
list | тізім | спис переч | list=
name | аты= атау | назван имя имени наимен | name= names= called
kind | түр= түрлі түрі | вид= вида виды различн | kind= type various
stage | кезең | этап стад | stage phase
period | кезең | период | period
date | күн= дата | дата= дату | date=
beginning | бас= басы басында | начал | beginn start
middle | орта= ортасы | середин | middle
age | жас= жасқа жасы | возраст | age= aged
field | егістік дала | пол= поле поля | field= steppe
cleaning | тазарт тазала | чист | clean
collect | жина жинау | сбор= сбора собра собир | collect gather
save | үнемде сақта | сохран сэконом эконом= | save= saving preserv
spend | жұмса шығын | расход потра затрат | spend spent expens expendit
distribute | бөлу= таратыл | распределен | distribut
connect | қос= қосу қосыл жалға | подключ соедин | connect link
publish | жарияла= жариялан | публик опубликов | publish
prepare | дайында дайын | подготов готов | prepar ready
audit | тексер | провер | check= verif audit
solve | шеш= шешу шешіл шешті | реш= решит решен | solve resolv
achieve | жет= жету жеткен жетті | достиг достич | achiev reach
fulfil | орында жүзеге+асыр | выполн исполн реализ | fulfil implement carr
responsible | жауапты жауапкер | ответств | responsib
transparent | ашық= ашықтық | прозрач открытост | transparen
equal | тең= теңдік | равн | equal
hearing | тыңдау | слуша | hearing
anniversary | жылдық мерейтой | летие юбиле | anniversar jubilee
congratulate | құттықта | поздрав | congratul
thank | рақмет алғыс | благодар | thank grateful
hope | үміт | надежд надея | hope
wish | тіле= тілеймін | жела | wish
know | біл= білу біледі | зна= знат знает извест | know
see | көр= көру көрді | увид вид= видет | see= seen
give | бер= беру берді беріледі | дать дал= дает предостав | give= given gave provid
take | ал= алу алды | брать взять взял | take= took= taken
come | кел= келу келді | прий приш прибы | come= came= arriv
reside | тұр= тұру тұратын | прожива жить живет | reside live=
pilot | пилот | пилот | pilot
kept | орындал | исполнен | kept keep
turnout | белсенділ | явк | turnout
dissolve | тарат таратыл | распу роспус | dissolv
formed | құрыл | образован | came+into come+into formed
seven-year | жеті+жыл жетіжыл | семилет | seven-year seven+year
mark | белгі белгіле | отме отмет знак | mark=
text | мәтін | текст | text
describe | баянда сипатта | опис рассказ | descri tell= told
why | неліктен себепті | почем | why=
how-many | қанша неше | скольк | how+many how+much
thus | осылай сонымен | таким+образ | thus therefore
before | бұрын дейін | ране прежд назад | before earlier ago
after | кейін соң= | посл через | after later
together | бірге | вместе | together
same | сол= сондай дәл | тот+же так+же сам= | same
other | басқа өзге | друг ин= иной | other another
every | әр= әрбір | кажд | every each
only | тек ғана | только лишь | only
also | сондай-ақ тағы | также | also
time-of-day | таң= кеш= | утр вечер | morning evening
`;
