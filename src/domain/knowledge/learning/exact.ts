/**
 * Logarithm and exponential by additions, products and quotients alone, which every machine rounds alike. What `Math.log` and `Math.exp`
 * give in their last digits is each browser's own affair, and what is learned step by step would grow apart by it.
 */

/** Natural logarithm of a positive number. */
export function ln(x: number): number {
  let [mantissa, halvings] = [x, 0];
  for (; mantissa > Math.SQRT2; mantissa /= 2) halvings++;
  for (; mantissa < Math.SQRT1_2; mantissa *= 2) halvings--;
  // ln m = 2 artanh((m - 1) / (m + 1)), whose series ends here below the last digit of a double.
  const t = (mantissa - 1) / (mantissa + 1);
  let sum = 0;
  for (let power = 21; power >= 1; power -= 2) sum = sum * t * t + 1 / power;
  return 2 * t * sum + halvings * Math.LN2;
}

/** e to the power of a number that is not above zero; zero below -40. */
export function exp(x: number): number {
  if (x < -40) return 0;
  // e^x = (e^(x / 1024))^1024, whose series is short.
  const small = x / 1_024;
  let value = 1 + small * (1 + (small / 2) * (1 + (small / 3) * (1 + (small / 4) * (1 + small / 5))));
  for (let i = 0; i < 10; i++) value *= value;
  return value;
}
