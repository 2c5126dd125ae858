/** Properties of an element that is chosen by a click, or by Enter and space where the keyboard has come to it. */
export const chosenBy = (choose: () => void) => ({
  tabIndex: 0,
  onclick: choose,
  onkeydown: (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || (event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    choose();
  },
});
