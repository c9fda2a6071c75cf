import type { DemoArticle } from './demo-article.ts'

export const cardArticles: readonly DemoArticle[] = [
  {
    key: 'arrival',
    category: 'cards',
    related: ['activate', 'lost'],
    texts: {
      en: {
        title: 'Where is my new card?',
        keywords: 'delivery arrived come post courier track letter late still waiting weeks',
        body: `A new card usually arrives **within five to ten working days**. You can follow it in the app under *Cards › Delivery*.

## How long it takes

| where to | usual | express |
| --- | --- | --- |
| Bulgaria | 3 to 5 working days | next working day |
| other countries of the EU | 5 to 8 working days | 2 to 3 working days |
| rest of the world | 7 to 10 working days | 3 to 5 working days |

## It is late

1. Look whether the address in *Profile › Address* is right.
2. Ask at your letter box and at your neighbours: the envelope is plain and has no bank's name on it.
3. After ten working days, [ask us](/portal/new). We block the old card and send a new one by express, free of charge.

Until it comes you can pay with a virtual card.`,
      },
      bg: {
        title: 'Къде е новата ми карта?',
        keywords: 'доставка пристигнала дошла поща куриер проследяване писмо закъснява още чакам седмици',
        body: `Новата карта обикновено пристига **за пет до десет работни дни**. Можете да я проследите в приложението в *Карти › Доставка*.

## Колко време отнема

| до къде | обикновено | експресно |
| --- | --- | --- |
| България | 3 до 5 работни дни | следващия работен ден |
| други държави от ЕС | 5 до 8 работни дни | 2 до 3 работни дни |
| останалия свят | 7 до 10 работни дни | 3 до 5 работни дни |

## Закъснява

1. Проверете дали адресът в *Профил › Адрес* е верен.
2. Погледнете в пощенската кутия и попитайте съседите: пликът е обикновен и на него няма име на банка.
3. След десет работни дни [ни пишете](/portal/new). Ще блокираме старата карта и ще изпратим нова експресно, безплатно.

Дотогава можете да плащате с виртуална карта.`,
      },
      ru: {
        title: 'Где моя новая карта?',
        keywords: 'доставка пришла почта курьер отслеживание письмо опаздывает всё жду недели',
        body: `Новая карта обычно приходит **за пять–десять рабочих дней**. Её путь виден в приложении в разделе *Карты › Доставка*.

## Сколько это занимает

| куда | обычно | срочно |
| --- | --- | --- |
| Болгария | 3–5 рабочих дней | на следующий рабочий день |
| другие страны ЕС | 5–8 рабочих дней | 2–3 рабочих дня |
| остальной мир | 7–10 рабочих дней | 3–5 рабочих дней |

## Она опаздывает

1. Проверьте, верен ли адрес в разделе *Профиль › Адрес*.
2. Загляните в почтовый ящик и спросите соседей: конверт простой, названия банка на нём нет.
3. Если прошло десять рабочих дней, [напишите нам](/portal/new). Мы заблокируем старую карту и бесплатно вышлем новую срочной доставкой.

До тех пор можно платить виртуальной картой.`,
      },
    },
  },
  {
    key: 'activate',
    category: 'cards',
    related: ['pin', 'declined'],
    texts: {
      en: {
        title: 'How do I activate my card?',
        keywords: 'activation new card switch on first use link',
        body: `Open *Cards* in the app, choose the new card and tap **Activate**. Then type the last four digits on the front of the card.

- Your first payment must be **with chip and PIN**; after it, contactless works too.
- If you had a card before, it stops working when you activate the new one.
- The PIN stands under *Cards › Show PIN*. It does not come by post.

If the app says that the card is not known, you may hold the one that replaced it: compare the last four digits.`,
      },
      bg: {
        title: 'Как да активирам картата си?',
        keywords: 'активиране нова карта включване първо ползване свързване',
        body: `Отворете *Карти* в приложението, изберете новата карта и докоснете **Активиране**. После въведете последните четири цифри от лицевата страна.

- Първото плащане трябва да е **с чип и ПИН**; след него работи и безконтактното.
- Ако сте имали друга карта, тя спира, когато активирате новата.
- ПИН кодът е в *Карти › Покажи ПИН*. Не пристига по пощата.

Ако приложението казва, че картата е непозната, може би държите тази, която я е заменила: сравнете последните четири цифри.`,
      },
      ru: {
        title: 'Как активировать карту?',
        keywords: 'активация новая карта включить первое использование привязать',
        body: `Откройте в приложении раздел *Карты*, выберите новую карту и нажмите **Активировать**. Затем введите последние четыре цифры с лицевой стороны.

- Первая оплата должна быть **с чипом и ПИН-кодом**; после неё заработает и бесконтактная.
- Если у вас была другая карта, она перестанет работать, когда вы активируете новую.
- ПИН-код находится в разделе *Карты › Показать ПИН*. По почте он не приходит.

Если приложение не узнаёт карту, возможно, у вас в руках та, что её заменила: сравните последние четыре цифры.`,
      },
    },
  },
  {
    key: 'declined',
    category: 'cards',
    related: ['pin', 'limits', 'contactless'],
    texts: {
      en: {
        title: 'Why was my card declined?',
        keywords: 'not working refused payment rejected card does not work virtual card',
        body: `The app tells the reason: open the payment under *Activity*. These are the usual ones.

| the app says | what to do |
| --- | --- |
| not enough money | add money, or pay less |
| limit reached | raise it under *Cards › Limits* |
| wrong PIN | wait or unblock it after three tries |
| card is frozen | switch it on under *Cards › Freeze* |
| payment type is off | switch it on under *Cards › Settings* |
| the shop did not ask us | the shop's terminal was offline; try again |

Petrol stations, hotels and car rentals ask for more than you pay, and give the rest back within some days.

If none of these fits, [tell us](/portal/new) when and where it happened.`,
      },
      bg: {
        title: 'Защо картата ми беше отказана?',
        keywords: 'не работи отказано плащане отхвърлена виртуална карта',
        body: `Приложението казва причината: отворете плащането в *Движения*. Ето най-честите.

| приложението казва | какво да направите |
| --- | --- |
| няма достатъчно пари | заредете или платете по-малко |
| достигнат лимит | вдигнете го в *Карти › Лимити* |
| грешен ПИН | изчакайте или го отблокирайте след три опита |
| картата е замразена | включете я в *Карти › Замразяване* |
| видът плащане е изключен | включете го в *Карти › Настройки* |
| магазинът не ни е питал | терминалът е бил без връзка; опитайте пак |

Бензиностанции, хотели и коли под наем искат повече, отколкото плащате, и връщат остатъка до няколко дни.

Ако нищо от това не е, [кажете ни](/portal/new) кога и къде се е случило.`,
      },
      ru: {
        title: 'Почему мою карту отклонили?',
        keywords: 'не работает отказ платёж отклонён виртуальная карта',
        body: `Причину называет приложение: откройте платёж в разделе *Операции*. Вот самые частые.

| приложение говорит | что сделать |
| --- | --- |
| не хватает денег | пополните счёт или заплатите меньше |
| лимит исчерпан | увеличьте его в разделе *Карты › Лимиты* |
| неверный ПИН | подождите или разблокируйте его после трёх попыток |
| карта заморожена | включите её в разделе *Карты › Заморозка* |
| вид оплаты выключен | включите его в разделе *Карты › Настройки* |
| магазин нас не спросил | терминал был без связи; попробуйте ещё раз |

Заправки, отели и прокат машин просят больше, чем вы платите, и возвращают остаток за несколько дней.

Если ничего не подходит, [скажите нам](/portal/new), когда и где это случилось.`,
      },
    },
  },
  {
    key: 'expired',
    category: 'cards',
    texts: {
      en: {
        title: 'My card is about to expire',
        keywords: 'expiry date renew renewal new card before expires',
        body: `We send a new card **four weeks before** the old one ends. You need do nothing, and it costs nothing.

The new card has another expiry date and another security code, so shops that charge you each month may ask for them again. The PIN stays.

If you have moved, change your address under *Profile › Address* before that.`,
      },
      bg: {
        title: 'Картата ми скоро изтича',
        keywords: 'срок на валидност подновяване нова карта',
        body: `Изпращаме нова карта **четири седмици преди** края на старата. Не е нужно да правите нищо и не струва нищо.

Новата карта има друга дата и друг код за сигурност, затова магазини, които ви таксуват всеки месец, може да ги поискат отново. ПИН кодът остава.

Ако сте се преместили, променете адреса си преди това в *Профил › Адрес*.`,
      },
      ru: {
        title: 'Срок моей карты скоро истекает',
        keywords: 'срок действия продление новая карта',
        body: `Мы высылаем новую карту **за четыре недели** до конца срока старой. Делать ничего не нужно, и это бесплатно.

У новой карты другой срок и другой код безопасности, поэтому магазины, которые списывают деньги каждый месяц, могут спросить их снова. ПИН-код остаётся.

Если вы переехали, заранее измените адрес в разделе *Профиль › Адрес*.`,
      },
    },
  },
  {
    key: 'contactless',
    category: 'cards',
    texts: {
      en: {
        title: 'Contactless does not work',
        keywords: 'tap pay wave terminal',
        body: `Try these in order:

1. Pay **once with chip and PIN**. Contactless is switched on by that, and again after every five payments or 150 €.
2. Look whether contactless is on under *Cards › Settings*.
3. Take the card out of the purse: two cards together disturb each other.
4. Try it in another shop.

If it still does not work, order a new card under *Cards › Replace*. It is free when the chip is broken.`,
      },
      bg: {
        title: 'Безконтактното плащане не работи',
        keywords: 'докосване терминал безконтактно',
        body: `Опитайте в този ред:

1. Платете **веднъж с чип и ПИН**. Така безконтактното се включва, а после пак на всеки пет плащания или 150 €.
2. Проверете дали е включено в *Карти › Настройки*.
3. Извадете картата от портмонето: две карти една до друга си пречат.
4. Опитайте в друг магазин.

Ако пак не работи, поръчайте нова карта в *Карти › Замяна*. Когато чипът е повреден, е безплатно.`,
      },
      ru: {
        title: 'Не работает бесконтактная оплата',
        keywords: 'прикладывать терминал бесконтактно',
        body: `Попробуйте по порядку:

1. Заплатите **один раз с чипом и ПИН-кодом**. Так бесконтактная оплата включается, и снова после каждых пяти платежей или 150 €.
2. Проверьте, включена ли она в разделе *Карты › Настройки*.
3. Достаньте карту из кошелька: две карты рядом мешают друг другу.
4. Попробуйте в другом магазине.

Если всё равно не работает, закажите новую карту в разделе *Карты › Замена*. При неисправном чипе это бесплатно.`,
      },
    },
  },
]
