import type { DemoArticle } from './demo-article.ts'

export const paymentArticles: readonly DemoArticle[] = [
  {
    key: 'pending',
    category: 'payments',
    related: ['twice', 'refund'],
    texts: {
      en: {
        title: 'A card payment is still pending',
        keywords: 'reserved authorised not recognised unknown payment wrong amount',
        body: `**Pending** means that the shop has asked for the money and not yet taken it. It is reserved until then.

- Most shops take it within one to three days.
- If a shop does not take it, the money is free again by itself after seven days; with hotels and car rentals after up to thirty.
- The amount may still change, for instance by a tip or another exchange rate.

The name of a payment is that of the firm behind the shop. Tap it: the map often tells where it was. If you do not know it at all, freeze the card and [tell us](/portal/new).`,
      },
      bg: {
        title: 'Плащане с карта още чака',
        keywords: 'блокирана сума авторизация непознато плащане грешна сума',
        body: `**Чака** значи, че магазинът е поискал парите, но още не ги е взел. Дотогава те са запазени.

- Повечето магазини ги взимат до един – три дни.
- Ако магазинът не ги вземе, след седем дни парите се освобождават сами; при хотели и коли под наем – до тридесет.
- Сумата още може да се промени, например с бакшиш или друг курс.

Името на плащането е това на фирмата зад магазина. Докоснете го: картата често показва къде е било. Ако изобщо не го познавате, замразете картата и [ни кажете](/portal/new).`,
      },
      ru: {
        title: 'Оплата картой всё ещё ожидает',
        keywords: 'зарезервировано авторизация неизвестный платёж неверная сумма',
        body: `**Ожидает** значит, что магазин запросил деньги, но ещё не забрал их. До тех пор они зарезервированы.

- Большинство магазинов забирает их за один–три дня.
- Если магазин их не заберёт, через семь дней деньги освободятся сами; у отелей и проката машин — до тридцати дней.
- Сумма ещё может измениться, например из-за чаевых или другого курса.

Название платежа — это название фирмы, которой принадлежит магазин. Нажмите на него: карта часто показывает, где это было. Если платёж вам незнаком, заморозьте карту и [скажите нам](/portal/new).`,
      },
    },
  },
  {
    key: 'twice',
    category: 'payments',
    related: ['pending', 'refund'],
    texts: {
      en: {
        title: 'I was charged twice',
        keywords: 'double charge duplicate transaction charged twice',
        body: `Look at both lines under *Activity*. Mostly one of them is **pending**: the shop asked twice and takes the money once. The other goes by itself within seven days.

If both are **done**, first ask the shop: it can give one back at once. If it does not, choose the payment, tap *Something is wrong* and attach the receipt. We ask for the money back; it takes ten to fifteen working days.`,
      },
      bg: {
        title: 'Таксуваха ме два пъти',
        keywords: 'двойно таксуване дублирано плащане',
        body: `Погледнете двата реда в *Движения*. Обикновено единият **чака**: магазинът е поискал два пъти, а взима веднъж. Другият изчезва сам до седем дни.

Ако и двата са **изпълнени**, първо попитайте магазина: той може да върне едното веднага. Ако не го направи, изберете плащането, докоснете *Нещо не е наред* и прикачете бележката. Ще поискаме парите обратно; отнема десет до петнадесет работни дни.`,
      },
      ru: {
        title: 'С меня списали дважды',
        keywords: 'двойное списание дубль платежа',
        body: `Посмотрите на обе строки в разделе *Операции*. Чаще всего одна из них **ожидает**: магазин запросил дважды, а забирает один раз. Вторая исчезнет сама за семь дней.

Если обе **проведены**, сначала спросите магазин: он может вернуть одну сразу. Если он этого не сделает, выберите платёж, нажмите *Что-то не так* и приложите чек. Мы запросим деньги обратно; это занимает десять–пятнадцать рабочих дней.`,
      },
    },
  },
  {
    key: 'refund',
    category: 'payments',
    texts: {
      en: {
        title: 'When does my refund arrive?',
        keywords: 'refund not showing request a refund money back returned goods',
        body: `A refund goes the way of the payment back and takes **five to ten working days** after the shop has sent it.

- It comes to the card that you paid with, also if that card has been replaced.
- It stands under *Activity* on the day of the payment; look there too.
- For a payment in another currency the rate of the day of the refund counts, so the amount may differ a little.

After ten working days, ask the shop for the **reference of the refund** (ARN) and [send it to us](/portal/new): with it we find the money.`,
      },
      bg: {
        title: 'Кога ще пристигнат върнатите пари?',
        keywords: 'възстановяване на сума рефънд връщане на стока пари обратно',
        body: `Върнатите пари минават обратния път на плащането и идват **до пет – десет работни дни**, след като магазинът ги е изпратил.

- Идват по картата, с която сте платили, дори тя да е сменена.
- В *Движения* стоят на деня на плащането; погледнете и там.
- При плащане в друга валута важи курсът от деня на връщането, затова сумата може малко да се различава.

След десет работни дни поискайте от магазина **референцията на връщането** (ARN) и [ни я изпратете](/portal/new): с нея намираме парите.`,
      },
      ru: {
        title: 'Когда придёт возврат?',
        keywords: 'возврат денег рефанд вернуть товар деньги обратно',
        body: `Возврат идёт обратным путём платежа и занимает **пять–десять рабочих дней** с того дня, как его отправил магазин.

- Он приходит на карту, которой вы платили, даже если её заменили.
- В разделе *Операции* он стоит на дне платежа; посмотрите и там.
- При оплате в другой валюте действует курс дня возврата, поэтому сумма может немного отличаться.

Если прошло десять рабочих дней, попросите у магазина **номер возврата** (ARN) и [пришлите нам](/portal/new): по нему мы найдём деньги.`,
      },
    },
  },
  {
    key: 'direct-debit',
    category: 'payments',
    texts: {
      en: {
        title: 'I do not know a direct debit',
        keywords: 'direct debit not recognised subscription unknown mandate',
        body: `Tap the debit under *Activity*: it names who collects and since when you have allowed it.

- **You know it but do not want it any more:** stop it under *Payments › Debits*. Tell the firm too, else it may ask for the money in another way.
- **You never allowed it:** tap *I did not allow this*. Within eight weeks you get the money back at once; up to thirteen months after it we look into it first.`,
      },
      bg: {
        title: 'Не познавам директен дебит',
        keywords: 'директен дебит непознат абонамент съгласие',
        body: `Докоснете дебита в *Движения*: там пише кой събира и откога сте го разрешили.

- **Познавате го, но вече не го искате:** спрете го в *Плащания › Дебити*. Кажете и на фирмата, иначе може да поиска парите по друг начин.
- **Никога не сте го разрешавали:** докоснете *Не съм разрешавал това*. До осем седмици получавате парите обратно веднага; до тринадесет месеца първо проверяваме.`,
      },
      ru: {
        title: 'Незнакомое прямое списание',
        keywords: 'прямое дебетование незнакомое списание подписка согласие',
        body: `Нажмите на списание в разделе *Операции*: там сказано, кто списывает и с какого дня вы это разрешили.

- **Вы его знаете, но больше не хотите:** остановите его в разделе *Платежи › Списания*. Скажите и фирме, иначе она может потребовать деньги иначе.
- **Вы его не разрешали:** нажмите *Я этого не разрешал*. В течение восьми недель деньги вернутся сразу; до тринадцати месяцев мы сначала проверим.`,
      },
    },
  },
]
