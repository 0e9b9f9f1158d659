/** Words of people's lives, places and things; see {@link CONCEPTS} for the form. */
export const SOCIETY_CONCEPTS = `
school | мектеп | школ | school
kindergarten | балабақша | детсад детск+сад дошкольн | kindergarten preschool nursery
university | университет жоғары+оқу | университет вуз | universit college
student | студент оқушы | студент ученик учащ школьник | student pupil
teacher | мұғалім ұстаз педагог | учител педагог преподава | teacher educator
education | білім | образован | educat
science | ғылым | наук науч | scien
scientist | ғалым | ученый ученые ученых ученым | scientist researcher
research | зерттеу | исслед | research study=
culture | мәдениет | культур | cultur
library | кітапхана оқу+зал | библиотек читальн | librar reading+hall
museum | музей | музе | museum
theatre | театр | театр | theat
book | кітап | книг | book
language | тіл= тілі тілін тілде тілдің | язык | language
sport | спорт | спорт | sport
football | футбол | футбол | football soccer
olympic | олимпиада | олимпи | olympi
child | бала= балал баласы балаға | дети детей детям детск ребен | child kid=
youth | жастар жас= | молод | youth young
woman | әйел | женщин женск | woman women female
family | отбасы | семь семей | famil
family-large | көпбалалы | многодетн | large+famil
mother | ана= аналар анасы | мат= мать матер | mother maternit
veteran | ардагер | ветеран | veteran
disabled | мүгедек ерекше+қажет | инвалид | disab
health | денсаулық | здоров здравоохран | health
hospital | аурухана | больниц госпитал стационар | hospital
clinic | емхана клиника | поликлин клиник | clinic polyclinic
doctor | дәрігер | врач медик | doctor physician medic=
medicine | дәрі= дәріл медицина | лекарств медиц препарат | medic drug= pharma
disease | ауру= ауруы дерт | болезн заболе | disease illness sick
vaccine | вакцина екпе | вакцин привив | vaccin
pandemic | пандемия індет коронавирус | пандем эпидем коронавирус covid | pandemic epidemic coronavirus covid
injured | жарақат | ранен травм пострада | injur wound
death | қаза өлім қайтыс | погиб смерт умер гибел | death dead die= died kill
accident | апат | авари дтп= катастроф | accident crash disaster
fire | өрт | пожар | fire= fires= blaze
flood | су+тасқын тасқын | паводк наводнен | flood
earthquake | жер+сілкін | землетряс | earthquake quake
emergency | төтенше | чрезвычай чс= экстрен | emergenc
weather | ауа+рай | погод | weather
snow | қар= қары | снег снеж | snow
ecology | экология | эколог | ecolog environment
air | ауа= ауасы ауаны | воздух | air=
waste | қоқыс қалдық | мусор отход | waste garbage
forest | орман | лес= леса лесн | forest
tree | ағаш | дерев деревь саженц | tree
sea | теңіз | мор= море моря морск | sea= caspian aral
river | өзен | рек= река реки реке | river
lake | көл= көлі | озер | lake
space | ғарыш | космос космич космодром | space= cosmo satellite
internet | интернет | интернет | internet
digital | цифр | цифр | digit
technology | технология | технолог | technolog
artificial-intelligence | жасанды+интеллект | искусствен+интеллект | artificial+intellig
telecom | байланыс | связ= связи связь | communicat telecom
media | бұқаралық ақпарат баспасөз | сми= пресс информац журналист | media press= inform journalis
road | жол= жолы жолды жолдың жолдар | дорог трасс автодор | road highway motorway
bridge | көпір | мост | bridge
railway | теміржол темір+жол | железн+дорог жд= железнодорож | rail railway
airport | әуежай | аэропорт | airport
flight | рейс ұшақ әуе | рейс самолет авиа | flight plane aircraft airline aviation
bus | автобус | автобус | bus= buses=
car | автокөлік көлік= | автомоб машин | car= cars= vehicle
transport | тасымал көлік | транспорт перевоз | transport transit freight cargo
port | порт | порт= порта портов | port= ports=
house | үй= үйі үйлер үйді | дом= дома домов домам | house= houses= home
housing | тұрғын+үй баспана | жиль жилищ жилой квартир | housing apartment dwelling
resident | тұрғын | жител | resident inhabitant
street | көше | улиц | street
park | саябақ | парк сквер | park=
pipe | құбыр | труб водопровод трубопровод | pipe
heating | жылу жылыту | отоп тепл | heat
pump | сорғы | насос | pump
lighting | жарықтандыр | освещен | light= lighting lamp
building | ғимарат | здани сооруж | building=
construction | құрылыс салын салу= салуды салады салып салам | строит строй постро | construct build= built= building=
repair | жөнде | ремонт почин | repair renovat overhaul
modernise | жаңғырт жаңарт | модерниз обнов реконстр | moderni upgrad renew reconstruct
replace | ауыстыр алмастыр | замен смен | replac chang
infrastructure | инфрақұрылым | инфраструктур | infrastructur
tourism | туризм турист | турис турист | touris
festival | фестиваль | фестивал | festival
holiday | мереке | праздн | holiday celebrat
exhibition | көрме | выстав | exhibition expo
award | сыйлық марапат | преми наград | award prize
centre | орталық | центр | cent
hall | зал= залы | зал= зала зале залы | hall=
place | орын= орны | мест= места место мест | place seat=
time-zone | уақыт+белдеу сағат+белдеу | часов+пояс | time+zone
time | уақыт | врем | time=
hour | сағат | час= часа часов часы | hour
night | түн | ноч | night
history | тарих | истор | histor
religion | дін | религ | relig faith
mosque | мешіт | мечет | mosque
animal | жануар | животн | animal
ambulance | жедел+жәрдем | скорая скорой скорую | ambulance
point | пункт нүкте бекет | пункт колонк точк | point= standpipe
`;
