import type { DemoArticle } from './demo-article.ts'

export const cashArticles: readonly DemoArticle[] = [
  {
    key: 'withdraw',
    category: 'cash',
    related: ['cash-wrong', 'fees'],
    texts: {
      en: {
        title: 'Where and how much cash can I withdraw?',
        keywords: 'atm cash machine withdrawal limit support fee charge declined cash',
        body: `At every machine with the sign of your card, all over the world.

- **300 € a month are free**, after that 1 % of the amount.
- Up to 600 € a day; change it under *Cards › Limits*.
- Some machines take a fee of their own and say so on the screen before they pay out. Say no, and take another machine.
- Abroad let the machine charge **in the currency of the country**: its own exchange is dearer.

If the machine refuses you, look at the [reasons why a card is declined](/help/en/articles/why-was-my-card-declined).`,
      },
      bg: {
        title: 'Къде и колко мога да изтегля в брой?',
        keywords: 'банкомат теглене лимит такса отказано теглене пари в брой',
        body: `На всеки банкомат със знака на картата ви, по целия свят.

- **300 € на месец са безплатни**, после 1 % от сумата.
- До 600 € на ден; променя се в *Карти › Лимити*.
- Някои банкомати взимат собствена такса и го пишат на екрана, преди да платят. Откажете и отидете на друг.
- В чужбина нека банкоматът таксува **във валутата на страната**: собствената му обмяна е по-скъпа.

Ако банкоматът ви откаже, вижте [защо картата се отказва](/help/bg/articles/zashto-kartata-mi-beshe-otkazana).`,
      },
      ru: {
        title: 'Где и сколько наличных можно снять?',
        keywords: 'банкомат снятие лимит комиссия отказ наличные',
        body: `В любом банкомате со знаком вашей карты, по всему миру.

- **300 € в месяц бесплатно**, дальше 1 % от суммы.
- До 600 € в день; меняется в разделе *Карты › Лимиты*.
- Некоторые банкоматы берут свою комиссию и пишут об этом на экране до выдачи. Откажитесь и найдите другой.
- За границей пусть банкомат списывает **в валюте страны**: его собственный обмен дороже.

Если банкомат отказал, посмотрите, [почему отклоняют карту](/help/ru/articles/pochemu-moyu-kartu-otklonili).`,
      },
    },
  },
  {
    key: 'cash-wrong',
    category: 'cash',
    texts: {
      en: {
        title: 'The machine paid too little, or nothing',
        keywords: 'wrong amount of cash received atm did not pay cash not given unknown withdrawal pending',
        body: `Count the money and keep the paper. Then look under *Activity*:

- **Pending:** the machine may notice it itself. Then the amount goes back within a day or two.
- **Done:** choose the withdrawal, tap *Something is wrong* and write how much you asked for and got.

We ask the bank of the machine, which counts its money. It takes up to ten working days; meanwhile you need do nothing.

If you do not know a withdrawal at all, freeze the card first.`,
      },
      bg: {
        title: 'Банкоматът даде по-малко или нищо',
        keywords: 'грешна сума от банкомат не даде пари непознато теглене чака',
        body: `Пребройте парите и запазете бележката. После вижте в *Движения*:

- **Чака:** банкоматът може сам да забележи. Тогава сумата се връща до ден – два.
- **Изпълнено:** изберете тегленето, докоснете *Нещо не е наред* и напишете колко сте поискали и получили.

Питаме банката на банкомата, която брои парите си. Отнема до десет работни дни; дотогава не е нужно да правите нищо.

Ако изобщо не познавате тегленето, първо замразете картата.`,
      },
      ru: {
        title: 'Банкомат выдал меньше или ничего',
        keywords: 'неверная сумма из банкомата не выдал деньги незнакомое снятие ожидает',
        body: `Пересчитайте деньги и сохраните чек. Потом посмотрите в разделе *Операции*:

- **Ожидает:** банкомат может заметить это сам. Тогда сумма вернётся за день-два.
- **Проведено:** выберите снятие, нажмите *Что-то не так* и напишите, сколько вы просили и получили.

Мы спросим банк, которому принадлежит банкомат, он пересчитает деньги. Это занимает до десяти рабочих дней; делать ничего не нужно.

Если снятие вам незнакомо, сначала заморозьте карту.`,
      },
    },
  },
  {
    key: 'swallowed',
    category: 'cash',
    related: ['lost', 'arrival'],
    texts: {
      en: {
        title: 'The cash machine kept my card',
        keywords: 'card swallowed atm retained machine took card',
        body: `1. **Freeze it at once:** *Cards › Freeze*.
2. Inside the opening hours of a branch, ask there: a card of another bank is given back only by it, and often destroyed.
3. Otherwise order a new one under *Cards › Replace*. Reason: *kept by a machine*; it is free.

A virtual card pays in shops by your phone until the new one comes.

If somebody "helped" you at the machine, do not wait: it may be a trick. [Tell us](/portal/new).`,
      },
      bg: {
        title: 'Банкоматът задържа картата ми',
        keywords: 'глътната карта задържана карта банкомат',
        body: `1. **Замразете я веднага:** *Карти › Замразяване*.
2. В работното време на клона попитайте там: карта на друга банка връща само той и често я унищожава.
3. Иначе поръчайте нова в *Карти › Замяна*. Причина: *задържана от банкомат*; безплатно е.

Докато дойде новата, виртуална карта плаща в магазините с телефона ви.

Ако някой ви е „помагал“ на банкомата, не чакайте: може да е измама. [Кажете ни](/portal/new).`,
      },
      ru: {
        title: 'Банкомат забрал мою карту',
        keywords: 'банкомат проглотил карту удержал',
        body: `1. **Сразу заморозьте её:** *Карты › Заморозка*.
2. В часы работы отделения спросите там: карту другого банка возвращает только оно, и часто её уничтожают.
3. Иначе закажите новую в разделе *Карты › Замена*. Причина: *забрал банкомат*; это бесплатно.

Пока новая в пути, в магазинах платит виртуальная карта в телефоне.

Если у банкомата вам кто-то «помогал», не ждите: это может быть обман. [Скажите нам](/portal/new).`,
      },
    },
  },
]
