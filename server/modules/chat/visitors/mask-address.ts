/** Enough of an address to tell two apart, and not whose it is: `203.0.113.*`, `2001:db8:7:*`. Pure. */
export const maskedAddress = (network: string): string =>
  network.includes(':')
    ? `${network.split(':').slice(0, 3).join(':')}:*`
    : `${network.split('.').slice(0, 3).join('.')}.*`
