/** What is done, said and meant; see {@link CONCEPTS} for the form. */
export const ACTION_CONCEPTS = `
instruct | тапсыр жүкте | поруч | instruct task= tasked order= ordered
promise | уәде | обеща обязал обещан | promis pledg vow commit
announce | жариял мәлімде хабарла айтты айтуынша | объяв заяв сообщ сказал | announc declar stat= said= told= report=
propose | ұсын | предлож предлаг | propos suggest offer
plan | жоспар көзделген | план | plan= planned plans=
programme | бағдарлама | програм | program
project | жоба | проект | project
strategy | стратегия | стратег | strateg
concept | тұжырымдама | концепц | concept
task | міндет | задач | task= tasks= objectiv
goal | мақсат | цел= цель цели | goal aim= aims= target purpose
measure | шара | мер= меры мер мера мероприят | measure= measures= step=
decision | шешім | решен реши | decision decid
question | сұрақ мәселе | вопрос | question issue=
problem | проблема | проблем | problem
result | нәтиже қорытынды | результат итог | result outcome
report | есеп | отчет отчит доклад | report
create | құр= құрыл құрамыз құруды құрды | созда образ учред учрежд формир | creat establish form= formed set+up
open | аш= ашыл ашты ашуды | откр | open inaugurat
close | жаб= жабыл | закры | clos shut
hold | өткіз өт= өтеді өтті | пров состоя провед прой пройд прош | held= hold take+place took+place conduct
adopt | қабылда | приня принят | adopt pass= passed
approve | бекіт мақұлда | утверд одобр | approv endors
introduce | енгіз | введ вводи внедр внес | introduc implement bring
cancel | жой= жойыл жою күшін+жой | отмен упраздн | cancel abolish scrap repeal
ban | тыйым | запре | ban= bans= banned prohibit forbid
permit | рұқсат | разреш | permit permission allow licen
support | қолда= қолдау қолдайды | поддерж | support assist
help | көмек | помощ помо | help= helped aid=
protect | қорға | защит охран | protect guard
ensure | қамтамасыз | обеспеч | ensur provid guarantee
guarantee | кепіл | гаранти | guarante
develop | дамы дамыт | разви разраб | develop
draft | әзірле | разработ подготов | draft prepar elaborat
improve | жақсарт | улучш совершенств | improv better
strengthen | күшейт нығайт | усил укреп | strengthen reinforc
expand | кеңейт | расшир | expand widen extend
extend | ұзарт | продл продлен | extend prolong extension
postpone | кейінге+қалдыр шегер | отлож перенес отсроч | postpon delay defer
suspend | тоқтат | приостан прекра остан | suspend halt stop= stopp
continue | жалғас | продолж | continu
install | орнат | установ монтаж | install mount
transfer | аудар бер | перечисл перевод перев переда | transfer hand= handed
allocate | бөл= бөлін бөлед бөлу бөлді | выдел распредел | allocat earmark
receive | алу алды алады | получ | receiv get= got= obtain
send | жібер | отправ направ | send= sent= dispatch
deliver | жеткіз | достав постав | deliver supply supplie
train | оқыт даярла | обуч подготов | train= trained training
plant-trees | отырғыз көшет | посад высад | plant+tree planted
use | пайдалан қолдан | использ примен эксплуат | use= used= using operat
put-into-operation | іске+қос пайдалануға+беріл | эксплуатац ввод | commission= commissioned put+into+oper
need | қажет керек тиіс | необходим нужн должн следует надо | must= need should
possible | мүмкін | возможн может | possib may= might
attend | қатыс | участ присутств | attend particip
discuss | талқыла | обсуд обсужд | discuss
consider | қара= қарайды қаралды | рассм рассматр | consider
explain | түсіндір | объясн разъясн | explain clarif
demand | талап | требова требу | demand requir
ask | сұра өтін | прос просьб | ask= asked request
respond | жауап | ответ | respon answer
warn | ескерт | предупре | warn
criticise | сына= сынға | критик | critici
investigate | тергеу | расслед следств | investigat probe
accuse | айыпта | обвин | accus charg
believe | сен= сену сенемін | верю вера счита | believ trust
change | өзгер | измен | change= changes= altered
move | көш= көшір | перемещ пересел | move= moved relocat
win | жең= жеңіс жеңді | побед выигр | win= won= victory
lose | жеңіл ұтыл жоғалт | потеря проигр | lose= lost= loss
return | қайтар орал | верн возвра | return
join | қосыл | присоед вступ | join
leave | кет= кетті | покин уход ушел | leave= left= quit
increase-number | көбей | увелич | increas
new | жаңа | нов | new=
old | ескі | стар | old= ageing
big | үлкен ірі | больш крупн | big= large major great
small | кіші шағын кішкентай | мал малы небольш | small= smaller
long | ұзақ ұзын | длин долг | long=
high | жоғары биік | высок | high= higher
free-of-charge | тегін | бесплат | free=
first | бірінші алғаш | перв | first=
second | екінші | втор | second=
third | үшінші | трет | third=
next | келесі келер алдағы | следующ будущ предсто | next= coming= upcoming
last | былтыр өткен соңғы | прошл последн | last= previous past=
this-year | биыл осы+жыл | этого+год этом+год нынешн текущ | this+year current
spring | көктем | весн | spring
summer | жаз= жазда жазғы | лето летом летн | summer
autumn | күз | осен | autumn fall+of
winter | қыс= қыста қысқы | зим | winter
not | емес жоқ | не= нет= | not= no=
all | барлық бүкіл | все= всех всем весь | all= every entire
many | көп | много множеств | many= much=
more | артық аса | более больше | more= over=
less | кем аз= | менее меньше | less= fewer under=
`;
