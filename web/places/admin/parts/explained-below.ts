/** Where fields stand side by side, their inputs are in one line: what explains them comes below. */
export const explainedBelow: ('label' | 'input' | 'description' | 'error')[] = [
  'label',
  'input',
  'description',
  'error',
]
