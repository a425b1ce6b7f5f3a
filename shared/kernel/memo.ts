/**
 * Remembers what a pure function made of an immutable value for as long as the value lives. Views are cut again at every
 * change; the parts that did not change come back as the same object, and the diff passes over them at a glance.
 */
export function memo<Input extends object, Output>(make: (input: Input) => Output): (input: Input) => Output {
  const made = new WeakMap<Input, { readonly output: Output }>()
  return (input) => {
    const known = made.get(input)
    if (known) return known.output
    const output = make(input)
    made.set(input, { output })
    return output
  }
}

/** The same of what is made of several values: remembers the last answer for each first one, for as long as the others stay the same. */
export function memoWith<Input extends object, Others extends readonly unknown[], Output>(
  make: (input: Input, ...others: Others) => Output,
): (input: Input, ...others: Others) => Output {
  const made = new WeakMap<Input, { readonly others: Others; readonly output: Output }>()
  return (input, ...others) => {
    const known = made.get(input)
    if (known?.others.every((each, at) => each === others[at])) return known.output
    const output = make(input, ...others)
    made.set(input, { others, output })
    return output
  }
}
