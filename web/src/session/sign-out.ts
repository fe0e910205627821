import { api } from '../api/client.js';
import { questions } from '../api/query-client.js';
import { end, leave } from './session.js';

/** The way out. What is being asked is dropped first: the server would refuse it. Its word is not waited for to be out. */
export function useSignOut(): () => void {
  const { mutate } = api.useMutation('post', '/api/auth/logout', {
    onMutate: () => {
      leave();
      return questions.cancelQueries();
    },
    onSettled: () => end('signed-out'),
  });
  return () => mutate({});
}
