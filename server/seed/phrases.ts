/** What is said after the question. `{…}` is filled in anew each time, so that rare words are rare. */
export const replies = [
  'Thank you for writing. I am looking into this now and will come back to you today.',
  'I have checked your account: the payment of {amount} EUR is still on its way and should arrive within two working days.',
  'Could you please tell me the last four digits of the card and the day of the payment?',
  'I have asked our partner bank about {ref} and will write as soon as they answer.',
  'The limit was reached for this month. It starts again on the first day of the next one.',
  'Please update the app to the newest version, sign out and in again, and tell me whether it works now.',
  'I have blocked the card for you. A new one is sent to your address in {city} and needs five working days.',
  'The fee of {amount} EUR has been returned to you. You will see it tomorrow morning.',
  'This merchant takes the money only when the goods leave the warehouse, so the amount is shown twice until then.',
  'Your documents have arrived and are complete. The check takes up to one working day.',
  'The machine in {city} was out of order that day; its owner has confirmed the wrong amount under {ref}.',
  'You can change this yourself: open the profile, choose Cards, then Settings.',
  'The rate is the one of the card network at the moment of the payment. I have attached how it was calculated.',
  'The transfer could not be delivered because the account number has one digit too few. Please check it.',
  'I have cancelled the transfer {ref}. The money is back on your account.',
  'We take this seriously. Please do not use the card until I write again.',
  'Is the name on the account the same as in your passport? The receiving bank compares both.',
  'Verification is required by law once a year; it takes about three minutes in the app.',
]

export const answers = [
  'It was on {day} in {city}, {amount} EUR.',
  'I tried again and it still does not work.',
  'Thank you, that was quick! Please keep me informed.',
  'Here is the reference that the shop gave me: {ref}.',
  'I have been waiting since {day} and nobody could tell me anything.',
  'Yes, the name is exactly the same.',
  'The last four digits are {digits}.',
  'I am travelling in {city} until {day}, so please write here instead of calling.',
  'I did what you said. Now it shows another message: "operation not permitted".',
  'This is the second time this month. Last time it was {ref}.',
  'My statement shows {amount} EUR instead of what I paid.',
]

export const thanks = [
  'It works now, thank you very much!',
  'The money has arrived. Thanks for your help.',
  'Perfect, that solves it.',
  'Thank you, have a nice day.',
  'All good now. You can close this.',
]

export const notes = [
  'Called the partner bank, they promised an answer by {day}. Their reference: {ref}.',
  'Customer sounds upset, please answer before noon.',
  'Same pattern as {ref}; told the fraud team.',
  'Checked the ledger: the amount of {amount} EUR was booked twice and reversed once.',
  'Identity confirmed by phone with the second question.',
  'Waiting for the courier in {city}.',
  'Do not promise a date here, the supplier has changed it three times.',
  'Limit raised by hand until {day}, see the approval of the shift lead.',
]

export const cities = (
  'Sofia Plovdiv Varna Burgas Ruse Pleven Sliven Dobrich Shumen Pernik Haskovo Yambol Kazanlak Vratsa Kyustendil ' +
  'Montana Lovech Razgrad Gabrovo Smolyan Petrich Sandanski Velingrad Svishtov Troyan London Leeds York Cardiff ' +
  'Vienna Graz Berlin Leipzig Prague Brno Porto Lisbon Madrid Seville Athens Larnaca Skopje Nis Belgrade'
).split(' ')

export const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
