import { Welcome } from '../emails/welcome';

// `email export` passes no props: what an email is rendered with is said here.
export default () => <Welcome name="Ada" confirmUrl="https://oakandash.example/confirm?token=4f9a" />;
