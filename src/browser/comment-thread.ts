import { CommentForm } from './commentForm.ts';
import { CommentList } from './commentList.ts';

/** The comments of an article: brings the thread up to date, and answers in place where they are open. */
class CommentThread extends HTMLElement {
  connectedCallback(): void {
    const list = new CommentList(this, (leaving) => form?.leave(leaving));
    const form = this.querySelector('form') ? new CommentForm(this, () => void list.refresh()) : null;
    void list.refresh();
  }
}

customElements.define('comment-thread', CommentThread);
