/** A few of the demo's own products, with their prices; each picture is a drawing of a few shapes. */
export const products = [
  {
    name: 'White hanging heart tea light holder',
    price: '€2.55',
    about: 'White metal, 15 cm, with a hook',
    tint: 'rose',
    drawing:
      '<path d="M100 40v28" class="thin"/><path d="M100 142c-44-30-48-74-18-74 12 0 18 10 18 16 0-6 6-16 18-16 30 0 26 44-18 74Z" class="paper"/><circle cx="100" cy="104" r="9" class="glow"/>',
  },
  {
    name: 'White metal lantern',
    price: '€3.39',
    about: 'For a candle of up to 6 cm',
    tint: 'sand',
    drawing:
      '<path d="M84 50a16 16 0 0 1 32 0" class="thin"/><path d="M72 64l28-16 28 16Z" class="ink"/><path d="M76 64h48v76H76Z" class="paper"/><path d="M100 64v76M76 102h48" class="thin"/><path d="M100 130c-10-8-8-18 0-28 8 10 10 20 0 28Z" class="glow"/>',
  },
  {
    name: 'Knitted hot water bottle',
    price: '€3.39',
    about: 'Wool, washed by hand',
    tint: 'sky',
    drawing:
      '<path d="M88 44h24v18H88Z" class="ink"/><rect x="66" y="60" width="68" height="88" rx="22" class="wool"/><path d="M70 86h60M70 104h60M70 122h60" class="thin light"/>',
  },
  {
    name: 'Set of 7 nesting boxes',
    price: '€7.65',
    about: 'Card, the largest is 18 cm',
    tint: 'mint',
    drawing:
      '<rect x="46" y="84" width="56" height="56" rx="4" class="wool"/><rect x="98" y="98" width="42" height="42" rx="4" class="paper"/><rect x="134" y="114" width="26" height="26" rx="3" class="ink"/><path d="M46 100h56M98 110h42M134 121h26" class="thin"/>',
  },
  {
    name: 'Frosted glass star',
    price: '€4.25',
    about: 'Holds a tea light',
    tint: 'sky',
    drawing:
      '<path d="M100 44l16 38 41 3-31 27 10 40-36-22-36 22 10-40-31-27 41-3Z" class="paper"/><circle cx="100" cy="104" r="11" class="glow"/>',
  },
  {
    name: 'Alarm clock, bakelike green',
    price: '€3.75',
    about: 'Two bells, without battery',
    tint: 'sand',
    drawing:
      '<circle cx="72" cy="62" r="14" class="ink"/><circle cx="128" cy="62" r="14" class="ink"/><circle cx="100" cy="104" r="44" class="leaf"/><circle cx="100" cy="104" r="33" class="paper"/><path d="M100 82v22l15 9" class="thin"/>',
  },
] as const
