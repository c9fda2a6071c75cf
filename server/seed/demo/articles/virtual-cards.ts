import type { DemoArticle } from './demo-article.ts'

export const virtualCardArticles: readonly DemoArticle[] = [
  {
    key: 'virtual',
    category: 'virtual-cards',
    related: ['phone-pay', 'declined'],
    texts: {
      en: {
        title: 'Virtual and disposable cards',
        keywords: 'get virtual card disposable limits online number',
        body: `A **virtual card** lives in the app and is ready at once: *Cards › Add › Virtual*. It pays on the web and, in your phone, in shops.

A **disposable card** changes its number after each payment, so that a number stolen from a shop is worth nothing.

- Up to five virtual cards and one disposable one at a time.
- Five disposable payments a day.
- Disposable cards do not fit subscriptions, hotels and car rentals: these charge later.

If a virtual card does not work, look whether the shop asks for a card that can be shown; for tickets that is often so.`,
      },
      bg: {
        title: 'Виртуални и еднократни карти',
        keywords: 'виртуална карта еднократна лимити онлайн номер',
        body: `**Виртуалната карта** живее в приложението и е готова веднага: *Карти › Добавяне › Виртуална*. С нея се плаща в интернет, а с телефона и в магазините.

**Еднократната карта** сменя номера си след всяко плащане, така че откраднат от магазин номер не струва нищо.

- До пет виртуални карти и една еднократна едновременно.
- Пет еднократни плащания на ден.
- Еднократните карти не са за абонаменти, хотели и коли под наем: те таксуват по-късно.

Ако виртуална карта не работи, вижте дали магазинът не иска карта, която може да се покаже; при билетите често е така.`,
      },
      ru: {
        title: 'Виртуальные и одноразовые карты',
        keywords: 'виртуальная карта одноразовая лимиты онлайн номер',
        body: `**Виртуальная карта** живёт в приложении и готова сразу: *Карты › Добавить › Виртуальная*. Ею платят в интернете, а с телефона и в магазинах.

**Одноразовая карта** меняет номер после каждого платежа, поэтому украденный в магазине номер ничего не стоит.

- До пяти виртуальных карт и одна одноразовая одновременно.
- Пять одноразовых платежей в день.
- Одноразовые карты не подходят для подписок, отелей и проката машин: они списывают деньги позже.

Если виртуальная карта не работает, посмотрите, не требует ли магазин карту, которую можно предъявить; с билетами так бывает часто.`,
      },
    },
  },
  {
    key: 'phone-pay',
    category: 'virtual-cards',
    texts: {
      en: {
        title: 'Pay with your phone or watch',
        keywords: 'apple pay google pay wallet watch add card phone',
        body: `Open *Cards*, choose a card and tap **Add to Apple Pay** or **Add to Google Pay**. It works with physical and virtual cards, also before the physical one has arrived.

If it is refused:

- The phone must have a screen lock.
- The name in the app must be the one on the card.
- Wait ten minutes after activating a card.
- For a top-up by Apple Pay the card of the other bank must be in the same phone.`,
      },
      bg: {
        title: 'Плащане с телефон или часовник',
        keywords: 'apple pay google pay портфейл часовник добавяне карта телефон',
        body: `Отворете *Карти*, изберете карта и докоснете **Добави в Apple Pay** или **Добави в Google Pay**. Работи с физически и виртуални карти, също и преди физическата да е пристигнала.

Ако бъде отказано:

- Телефонът трябва да има заключване на екрана.
- Името в приложението трябва да е това от картата.
- Изчакайте десет минути след активиране на карта.
- За зареждане с Apple Pay картата на другата банка трябва да е в същия телефон.`,
      },
      ru: {
        title: 'Оплата телефоном или часами',
        keywords: 'apple pay google pay кошелёк часы добавить карту телефон',
        body: `Откройте раздел *Карты*, выберите карту и нажмите **Добавить в Apple Pay** или **Добавить в Google Pay**. Это работает с физическими и виртуальными картами, даже пока физическая в пути.

Если не получается:

- На телефоне должна быть блокировка экрана.
- Имя в приложении должно совпадать с именем на карте.
- Подождите десять минут после активации карты.
- Для пополнения через Apple Pay карта другого банка должна быть в том же телефоне.`,
      },
    },
  },
]
