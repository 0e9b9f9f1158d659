/** Words of money, work and production; see {@link CONCEPTS} for the form. */
export const ECONOMY_CONCEPTS = `
economy | экономика | экономи | econom
budget | бюджет | бюджет | budget
tax | салық | налог | tax
money | ақша қаражат қаржы | деньг денеж средств финанс | money fund= funding funds= financ
tenge | теңге | тенге | tenge kzt
dollar | доллар | доллар | dollar usd
rouble | рубль | рубл | ruble rouble
euro | еуро | евро= | euro= euros=
price | баға= бағасы бағаны бағалар | цен= цена цены цене ценам ценов стоимост | price cost
inflation | инфляция | инфляц | inflation
tariff | тариф | тариф | tariff
wage | жалақы еңбекақы | зарплат заработн оклад | wage salar
minimum | ең+төмен ең+аз минимум | минимал минимум | minimum
income | табыс кіріс | доход | income revenue earning
pension | зейнет | пенси | pension retire
allowance | жәрдемақы | пособи | allowance benefit=
subsidy | субсидия | субсиди | subsid
poverty | кедей | бедност малоимущ | poverty poor=
loan | несие кредит қарыз | кредит заем займ ссуд | loan credit lend
debt | берешек борыш | долг задолжен | debt
mortgage | ипотека | ипотек | mortgage
bank | банк | банк | bank
national-fund | ұлттық+қор | национальн+фонд нацфонд | national+fund
fund | қор= қоры қорға қордың қорын | фонд | fund= foundation
investment | инвестиция | инвест | invest
investor | инвестор | инвестор | investor
business | бизнес кәсіпкер | бизнес предприним | business entrepreneur
enterprise | кәсіпорын | предприяти | enterprise
company | компания | компани | compan firm=
market | нарық базар | рын базар | market
trade | сауда | торгов товарообор | trade trading commerc retail
export | экспорт | экспорт | export
import | импорт | импорт | import
customs | кеден | тамож | customs
goods | тауар | товар | goods= product= products=
consumer | тұтыну | потребител потребл | consum
industry | өнеркәсіп | промышлен индустр | industr
production | өндіріс өнім | производ продукц | production output manufactur produc
plant | зауыт | завод | plant= plants= refinery
factory | фабрика | фабрик | factor
oil | мұнай | нефт | oil= crude petroleum
gas | газ= газды газдың газдан газб | газ= газа газом газов газиф | gas=
coal | көмір | угол угл | coal
uranium | уран | уран= урана урано | uranium
metal | металл | металл | metal steel
gold | алтын | золот | gold
energy | энергия энергетика | энерг | energ
electric | электр | электр | electric power=
nuclear | атом ядролық аэс= | атом ядерн аэс= | nuclear atomic
station | станция | станци | station
job | жұмыс+орын | рабоч+мест | job= jobs=
work | жұмыс еңбек | работ труд | work labour labor employ
unemployed | жұмыссыз | безработ | unemploy jobless
worker | жұмысшы қызметкер | рабочий рабочих сотрудник работник | worker staff employee
growth | өсім өсу өсті | рост= роста росту вырос увелич прирост | grow rise= rose= increas
raise | көтер арттыр ұлғайт | повыс повыш подня | rais hike
reduce | азайт төмен қысқар | сниз сниж сокра уменьш | reduc decreas cut= cuts= lower declin fall= fell=
half | жарты | половин пол= полугод | half=
percent | пайыз | процент | percent
share | үлес | дол= доля доли долю | share= portion stake
total | жалпы барлығы | общ всего | total overall
profit | пайда= пайдасы | прибыл | profit
property | мүлік меншік | имуществ собственн | property ownership
privatise | жекешелен | приватизац | privati
auction | аукцион | аукцион | auction tender
procurement | сатып+алу | закуп | procure purchas
buy | сатып+ал | куп покуп | buy= bought acquir
sell | сат= сату сатты сатыл | прода | sell= sold= sale= sales=
agriculture | ауыл+шаруашы агро | сельск+хозяй агро аграрн | agricult farm agro
farmer | фермер шаруа диқан | фермер крестьян аграри | farmer
grain | астық | зерн | grain
wheat | бидай | пшениц | wheat
harvest | егін өнім+жина | урож посев | harvest crop sow
livestock | мал= малы малын | скот животновод | livestock cattle
food | азық тамақ | продовол питан продукты | food= meal
water | су= суы суды судың сумен суға | вод= вода воды воде воду водой водн водоснаб | water
irrigation | суар ирригация | орош ирригац мелиорац | irrigat
drought | құрғақшылық | засух | drought
hectare | гектар | гектар | hectare
tonne | тонна | тонн | tonne ton= tons=
kilometre | шақырым километр | километр км= | kilomet km=
square-metre | шаршы | квадратн | square=
kazakh-year | жыл= жылы жылғы жылдың жылға | год= года году годом лет= ежегодн | year annual
month | ай= айы айда айында айға айдың | месяц | month
quarter | тоқсан | квартал | quarter=
day | күн= күні күндері | ден= день дня дней дни | day= days=
week | апта | недел | week
end | соңы соңына аяқ аяғы | конец конца концу конце заверш законч окончан | end= ends= complet finish
start | баста | нача начин старт | start begin began begun launch commenc
deposit | депозит салым | депозит вклад | deposit
account | шот= шоты шотын шотқа | счет= счета счете счетах | account=
payment | төле төлем | плат= плати оплат выплат платеж | pay= paid= payment
compensation | өтемақы | компенсац возмещ | compensat
insurance | сақтандыр | страхов | insur
statistics | статистика | статист | statistic
`;
