/** A tab of its own: what is printed is the page and nothing around it. A form opens it, with the key in its body. */
export function openToPrint(action: string, question: string): void {
  const form = document.createElement('form')
  form.method = 'post'
  form.action = action
  form.target = '_blank'
  form.rel = 'noopener'
  form.hidden = true
  const field = document.createElement('input')
  field.name = 'question'
  field.value = question
  form.append(field)
  document.body.append(form)
  form.submit()
  form.remove()
}
