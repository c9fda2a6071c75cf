import type { DemoArticle } from './demo-article.ts'

export const feeArticles: readonly DemoArticle[] = [
  {
    key: 'rate',
    category: 'exchange',
    related: ['fees', 'currencies'],
    texts: {
      en: {
        title: 'Which exchange rate do you use?',
        keywords: 'exchange rate wrong rate card payment abroad cash conversion',
        body: `The rate of the card scheme at the moment when the shop **takes** the money, which may be a day or two after you paid. You see it under *Activity* beside the payment.

- On working days we add nothing. From Friday 23:00 to Sunday 23:00 we add 0.5 %, because the markets are closed.
- If a terminal asks "in euros?", say no: the shop's rate is up to ten percent dearer, and we cannot change it later.
- In the app, *Exchange* shows the rate before you agree; it holds for thirty seconds.`,
      },
      bg: {
        title: 'Какъв обменен курс ползвате?',
        keywords: 'обменен курс грешен курс плащане в чужбина теглене обмяна',
        body: `Курса на картовата организация в момента, в който магазинът **взима** парите – може да е ден или два след плащането. Виждате го в *Движения* до плащането.

- В работни дни не добавяме нищо. От петък 23:00 до неделя 23:00 добавяме 0,5 %, защото пазарите са затворени.
- Ако терминал пита „в евро?“, откажете: курсът на магазина е до десет процента по-скъп и после не можем да го променим.
- В приложението *Обмяна* показва курса, преди да се съгласите; важи тридесет секунди.`,
      },
      ru: {
        title: 'Какой у вас обменный курс?',
        keywords: 'обменный курс неверный курс оплата за границей снятие обмен',
        body: `Курс платёжной системы в тот момент, когда магазин **забирает** деньги, а это может быть через день-два после оплаты. Он виден в разделе *Операции* рядом с платежом.

- В рабочие дни мы ничего не добавляем. С пятницы 23:00 до воскресенья 23:00 добавляем 0,5 %, потому что рынки закрыты.
- Если терминал спрашивает «в евро?», откажитесь: курс магазина до десяти процентов дороже, и потом мы не сможем его изменить.
- В приложении раздел *Обмен* показывает курс до вашего согласия; он держится тридцать секунд.`,
      },
    },
  },
  {
    key: 'currencies',
    category: 'exchange',
    texts: {
      en: {
        title: 'Hold and exchange other currencies',
        keywords: 'currencies supported exchange in app fiat exchange via app multi currency',
        body: `Open *Account › Add a currency*: pounds, dollars, francs, zloty, lei, crowns and ten more. Each has its own balance; the card takes from the fitting one first.

Exchange under *Exchange*, from one unit of a currency, at any hour. **1,000 € a month are free**, after that it costs 0.5 %.

Other currencies can be paid in too: then we exchange at that moment from euros.`,
      },
      bg: {
        title: 'Пазете и обменяйте други валути',
        keywords: 'валути поддържани обмяна в приложението сметка в няколко валути',
        body: `Отворете *Сметка › Добавяне на валута*: паунди, долари, франкове, злоти, леи, крони и още десет. Всяка има собствен баланс; картата взима първо от съответния.

Обменяйте в *Обмяна*, от една единица, по всяко време. **1000 € на месец са безплатни**, после струва 0,5 %.

Може да се плаща и в други валути: тогава обменяме в момента от евро.`,
      },
      ru: {
        title: 'Хранить и менять другие валюты',
        keywords: 'валюты поддерживаемые обмен в приложении мультивалютный счёт',
        body: `Откройте *Счёт › Добавить валюту*: фунты, доллары, франки, злотые, леи, кроны и ещё десять. У каждой свой баланс; карта сначала берёт с подходящего.

Меняйте в разделе *Обмен*, от одной единицы, в любое время. **1000 € в месяц бесплатно**, дальше 0,5 %.

Платить можно и в других валютах: тогда мы меняем в этот момент из евро.`,
      },
    },
  },
  {
    key: 'fees',
    category: 'fees',
    related: ['rate', 'withdraw', 'top-up'],
    texts: {
      en: {
        title: 'All fees at a glance',
        keywords: 'fee charge cost price extra charge on statement card payment fee transfer fee top up fee',
        body: `| what | costs |
| --- | --- |
| account and first card | nothing |
| paying by card, anywhere | nothing |
| cash, first 300 € a month | nothing, then 1 % |
| transfer in euros | nothing |
| transfer in another currency | 0.3 %, at least 1 € |
| exchange, first 1,000 € a month | nothing, then 0.5 % |
| second physical card | 5 € |
| express delivery | 15 € |

## A fee that I do not know

Tap it under *Activity*: it names its cause. A fee of a cash machine or a shop comes from its owner. A charge of 1 € that vanishes again is the check of a card by a shop.

If one of ours is wrong, [tell us](/portal/new): we give it back.`,
      },
      bg: {
        title: 'Всички такси накратко',
        keywords:
          'такса цена допълнителна такса в извлечението такса за плащане с карта такса за превод такса за зареждане',
        body: `| какво | струва |
| --- | --- |
| сметка и първа карта | нищо |
| плащане с карта, навсякъде | нищо |
| теглене, първите 300 € на месец | нищо, после 1 % |
| превод в евро | нищо |
| превод в друга валута | 0,3 %, най-малко 1 € |
| обмяна, първите 1000 € на месец | нищо, после 0,5 % |
| втора физическа карта | 5 € |
| експресна доставка | 15 € |

## Такса, която не познавам

Докоснете я в *Движения*: там пише причината. Такса на банкомат или магазин е на собственика му. Сума от 1 €, която пак изчезва, е проверка на картата от магазин.

Ако наша такса е грешна, [кажете ни](/portal/new): връщаме я.`,
      },
      ru: {
        title: 'Все комиссии коротко',
        keywords:
          'комиссия цена лишнее списание в выписке комиссия за оплату картой за перевод за пополнение',
        body: `| что | стоит |
| --- | --- |
| счёт и первая карта | ничего |
| оплата картой, где угодно | ничего |
| наличные, первые 300 € в месяц | ничего, дальше 1 % |
| перевод в евро | ничего |
| перевод в другой валюте | 0,3 %, не меньше 1 € |
| обмен, первые 1000 € в месяц | ничего, дальше 0,5 % |
| вторая физическая карта | 5 € |
| срочная доставка | 15 € |

## Незнакомая комиссия

Нажмите на неё в разделе *Операции*: там названа причина. Комиссию банкомата или магазина берёт их владелец. Списание 1 €, которое исчезает, — проверка карты магазином.

Если наша комиссия неверна, [скажите нам](/portal/new): мы вернём.`,
      },
    },
  },
  {
    key: 'verify',
    category: 'account',
    texts: {
      en: {
        title: 'Why and how do I prove who I am?',
        keywords: 'verify identity why verify unable to verify source of funds document passport',
        body: `The law asks every bank to know its customers. It takes five minutes in the app: *Profile › Identity*.

1. A picture of your **passport or identity card**, the whole of it, without glare.
2. A short film of your face.
3. Sometimes a paper that shows where larger sums come from, such as a payslip or a contract.

## It is refused

The document must be valid, be the original and have the same name as the account. Wipe the lens, go to a window, and try again. After three tries [send us](/portal/new) a message: a person looks at it within a working day.`,
      },
      bg: {
        title: 'Защо и как доказвам самоличността си?',
        keywords:
          'проверка на самоличност неуспешна проверка произход на средства документ паспорт лична карта',
        body: `Законът изисква всяка банка да познава клиентите си. В приложението отнема пет минути: *Профил › Самоличност*.

1. Снимка на **паспорт или лична карта**, целите, без отблясъци.
2. Кратък клип на лицето ви.
3. Понякога документ откъде идват по-големи суми, например фиш за заплата или договор.

## Отказва се

Документът трябва да е валиден, оригинал и със същото име като сметката. Избършете обектива, застанете до прозорец и опитайте пак. След три опита [ни пишете](/portal/new): до един работен ден го гледа човек.`,
      },
      ru: {
        title: 'Зачем и как подтверждать личность?',
        keywords: 'подтверждение личности не удаётся источник средств документ паспорт',
        body: `Закон требует, чтобы каждый банк знал своих клиентов. В приложении это пять минут: *Профиль › Личность*.

1. Снимок **паспорта или удостоверения**, целиком, без бликов.
2. Короткое видео вашего лица.
3. Иногда бумага, откуда крупные суммы, например расчётный листок или договор.

## Не проходит

Документ должен быть действительным, подлинным и с тем же именем, что у счёта. Протрите объектив, подойдите к окну и попробуйте ещё раз. После трёх попыток [напишите нам](/portal/new): в течение рабочего дня посмотрит человек.`,
      },
    },
  },
  {
    key: 'details',
    category: 'account',
    texts: {
      en: {
        title: 'Change my name, address or number',
        keywords: 'edit personal details change address phone name moved married',
        body: `Under *Profile*: the address counts at once, a new telephone number after a code that we send to the old one.

For a **new name** choose *Profile › Name* and take a picture of the document with it. A new card comes by itself.

Without the old number, [tell us](/portal/new); we look at your document first.`,
      },
      bg: {
        title: 'Смяна на име, адрес или номер',
        keywords: 'промяна на лични данни адрес телефон име преместване брак',
        body: `В *Профил*: адресът важи веднага, новият телефонен номер – след код, който изпращаме на стария.

За **ново име** изберете *Профил › Име* и снимайте документа с него. Новата карта идва сама.

Без стария номер [ни кажете](/portal/new); първо гледаме документа ви.`,
      },
      ru: {
        title: 'Сменить имя, адрес или номер',
        keywords: 'изменить личные данные адрес телефон имя переезд брак',
        body: `В разделе *Профиль*: адрес действует сразу, новый номер телефона — после кода, который мы отправим на старый.

Для **нового имени** выберите *Профиль › Имя* и снимите документ с ним. Новая карта придёт сама.

Если старого номера нет, [скажите нам](/portal/new); сначала мы посмотрим документ.`,
      },
    },
  },
  {
    key: 'close',
    category: 'account',
    texts: {
      en: {
        title: 'Close my account',
        keywords: 'terminate account delete cancel leave',
        body: `1. Send the money that is left to another account; the last cents go too.
2. Stop standing orders and debits under *Payments*.
3. Choose *Account › Close*.

It is closed after two working days and costs nothing. Statements stay for you for five years, because the law wants it.

If something made you leave, [tell us](/portal/new): we would like to mend it.`,
      },
      bg: {
        title: 'Закриване на сметката ми',
        keywords: 'закриване изтриване отказ напускане',
        body: `1. Изпратете останалите пари в друга сметка; и последните центове също.
2. Спрете постоянните нареждания и дебитите в *Плащания*.
3. Изберете *Сметка › Закриване*.

Закрива се след два работни дни и не струва нищо. Извлеченията остават за вас пет години, защото законът го иска.

Ако нещо ви е накарало да си тръгнете, [кажете ни](/portal/new): бихме искали да го поправим.`,
      },
      ru: {
        title: 'Закрыть счёт',
        keywords: 'закрыть удалить счёт уйти',
        body: `1. Переведите остаток на другой счёт, до последних центов.
2. Остановите постоянные поручения и списания в разделе *Платежи*.
3. Выберите *Счёт › Закрыть*.

Он закроется через два рабочих дня, бесплатно. Выписки останутся для вас на пять лет: так требует закон.

Если вас что-то обидело, [скажите нам](/portal/new): мы хотим это исправить.`,
      },
    },
  },
  {
    key: 'batch',
    category: 'cards',
    state: 'internal',
    texts: {
      en: {
        title: 'For us: courier lost batch 118',
        keywords: 'card arrival delivery batch courier',
        body: `Cards with a delivery number that begins with **118** were lost by the courier and will not come.

1. Say that we are sorry, and that the card has not been used.
2. Order a new one by express, free of charge: reason *lost by courier*.
3. Write the number of the batch as a note into the ticket, so that we can count them.

Do not tell the name of the courier.`,
      },
    },
  },
  {
    key: 'young',
    category: 'account',
    state: 'draft',
    texts: {
      en: {
        title: 'An account for my child',
        keywords: 'age limit child teenager under 18',
        body: `From the age of seven, together with one parent who is a customer.

To be checked with the branch: which documents, and from which age a card.`,
      },
    },
  },
]
