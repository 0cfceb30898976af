import { spell } from '../text/spelling.ts';

/** Words that carry the asking and not the matter: they earn nothing by themselves. */
const ASKING =
  'là gì nào đâu sao ai có không được bị phải hay và của cho các những một với thì mà để khi nếu trong về từ đến bao nhiêu ' +
  'mấy như thế nào vậy ạ à nhỉ nhé đó này kia ấy đúng sai hỏi xin vui lòng giúp ở tại theo đã sẽ đang cần muốn biết do vì ' +
  'bởi nên cũng còn ra rằng trên dưới lúc hiện nay';

export const QUESTION_WORDS: ReadonlySet<string> = new Set(ASKING.split(' ').map(spell));
