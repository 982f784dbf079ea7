/** Secrets that are known by the words beside them. */
import { ALNUM, BASE64, drawn, HEX, password } from './made.ts';
import type { Make } from './planted-tokens.ts';

export const named: Readonly<
  Record<string, { readonly make: Make; readonly in: readonly ((secret: string) => string)[] }>
> = {
  'password in the environment': {
    make: password,
    in: [
      (s) => `DB_HOST=db\nDB_PASSWORD=${s}\nDB_NAME=shop`,
      (s) => `export PGPASSWORD=${s}; psql -h db shop`,
      (s) => `docker run -e MYSQL_ROOT_PASSWORD=${s} mysql:8`,
      (s) => `environment:\n  - REDIS_PASSWORD=${s}\n  - TZ=UTC`,
    ],
  },
  'password of letters alone': {
    make: (seed) => drawn('abcdefghijkmnprstuvw', 10, seed),
    in: [
      (s) => `SMTP_PASSWORD=${s}\nSMTP_PORT=587`,
      (s) => `mysqldump --user=root --password=${s} shop > shop.sql`,
      (s) => `Server=db;Database=shop;Uid=shop;Pwd=${s};`,
      (s) => `<Password>${s}</Password>`,
      (s) => `curl -u shop:${s} https://api.example.com`,
    ],
  },
  'password in a file of settings': {
    make: password,
    in: [
      (s) => `spring:\n  datasource:\n    username: shop\n    password: ${s}\n`,
      (s) => `{"user": "shop", "password": "${s}", "port": 5432}`,
      (s) => `spring.datasource.password=${s}`,
      (s) => `$config['password'] = '${s}';`,
      (s) => `[mail]\nuser = shop\npasswd = ${s}\n`,
      (s) => `"{\\"login\\":\\"shop\\",\\"password\\":\\"${s}\\"}"`,
      (s) => `ldap_bind_password => '${s}',`,
      (s) => `<add key="AdminPassword" value="${s}" />`,
      (s) => `props.setProperty("mail.password", "${s}");`,
    ],
  },
  'password, as people tell it': {
    make: password,
    in: [
      (s) => `My login is rita, password: ${s}. Please help!`,
      (s) => `The password is ${s} and it worked yesterday.`,
      (s) => `Passwort: ${s}\nBenutzer: rita`,
      (s) => `Mein Passwort lautet ${s}, damit komme ich nicht mehr hinein.`,
      (s) => `Hallo, das neue Kennwort ist ${s} – geht aber nicht.`,
      (s) => `User: rita / PW: ${s}`,
      (s) => `login rita, pass ${s}`,
      (s) => `Zugangsdaten: rita / ${s}`,
    ],
  },
  'password, typed in a shell': {
    make: password,
    in: [
      (s) => `mysql -u root -p${s} shop < dump.sql`,
      (s) => `sshpass -p '${s}' ssh root@web`,
      (s) => `net use Z: \\\\files\\home /user:ACME\\rita ${s}`,
      (s) => `$p = ConvertTo-SecureString "${s}" -AsPlainText -Force`,
      (s) => `docker login -u rita -p ${s} registry.example.com`,
      (s) => `ALTER USER shop IDENTIFIED BY '${s}';`,
      (s) => `CREATE ROLE shop WITH LOGIN PASSWORD '${s}';`,
      (s) => `echo "${s}" | sudo -S reboot`,
      (s) => `wget --http-user=rita --http-password=${s} https://files.example.com/x`,
      (s) => `machine api.example.com login rita password ${s}`,
      (s) => `./deploy --store-password ${s} --verbose`,
      (s) => `runas /user:rita /password:${s} cmd`,
      (s) => `redis-cli -h cache -a ${s} ping`,
    ],
  },
  'address with a password': {
    make: (seed) => drawn(ALNUM, 14, seed),
    in: [
      (s) => `DATABASE_URL=postgres://shop:${s}@db.example.com:5432/shop`,
      (s) => `amqp://shop:${s}@queue:5672/%2f could not be reached`,
      (s) => `git clone https://rita:${s}@git.example.com/shop.git`,
      (s) => `mongodb+srv://shop:${s}@cluster0.example.net/?retryWrites=true`,
      (s) => `redis://:${s}@cache:6379/0`,
      (s) => `http_proxy=http://rita:${s}@proxy:3128`,
      (s) => `jdbc:oracle:thin:shop/${s}@db:1521/XE`,
      (s) => `smtp://mail%40example.com:${s}@smtp.example.com:587`,
    ],
  },
  'connection string': {
    make: password,
    in: [
      (s) => `Server=tcp:db,1433;Initial Catalog=shop;User ID=shop;Password=${s};Encrypt=True;`,
      (s) => `jdbc:postgresql://db/shop?user=shop&password=${s}&ssl=true`,
      (s) => `Data Source=db;User Id=shop;Password='${s}';`,
      (s) => `host=db user=shop password=${s} dbname=shop`,
    ],
  },
  'header with a token': {
    make: (seed) => drawn(ALNUM, 32, seed),
    in: [
      (s) => `Authorization: Bearer ${s}`,
      (s) => `curl -H 'Authorization: token ${s}' https://api.example.com`,
      (s) => `> X-Api-Key: ${s}\n> Accept: */*`,
      (s) => `{"Authorization":"Bearer ${s}"}`,
      (s) => `fetch(url, { headers: { authorization: 'Bearer ${s}' } })`,
      (s) => `PRIVATE-TOKEN: ${s}`,
    ],
  },
  'header with a login': {
    make: (seed) => Buffer.from(`rita:${password(seed)}`).toString('base64'),
    in: [
      (s) => `Authorization: Basic ${s}`,
      (s) => `-H "Authorization: Basic ${s}"`,
      (s) => `"authorization": "Basic ${s}",`,
      (s) => `Proxy-Authorization: Basic ${s}`,
    ],
  },
  'session cookie': {
    make: (seed) => drawn(ALNUM, 32, seed),
    in: [
      (s) => `Cookie: lang=de; JSESSIONID=${s}; theme=dark`,
      (s) => `Set-Cookie: sessionid=${s}; HttpOnly; Path=/`,
      (s) => `curl -b 'PHPSESSID=${s}' https://shop.example.com`,
      (s) => `cookie: connect.sid=s%3A${s}`,
    ],
  },
  'API key beside its name': {
    make: (seed) => drawn(ALNUM, 32, seed),
    in: [
      (s) => `API_KEY=${s}`,
      (s) => `apiKey: "${s}",`,
      (s) => `https://maps.example.com/v1?q=Berlin&api_key=${s}&lang=de`,
      (s) => `<property name="acs-api-key-production" type="string">${s}</property>`,
      (s) => `client_secret: ${s}`,
      (s) => `access_token=${s}&expires_in=3600`,
      (s) => `The API key is ${s}.`,
      (s) => `<name>fs.s3a.secret.key</name>\n  <value>${s}</value>`,
      (s) => `SECRET_KEY_BASE=${s}`,
      (s) => `"encryptionKey" : "${s}"`,
      (s) => `--token ${s}`,
      (s) => `//registry.npmjs.org/:_authToken=${s}`,
      (s) => `jenkins token: ${s}`,
      (s) => `auth_token => '${s}'`,
    ],
  },
  'API key of hex': {
    make: (seed) => drawn(HEX, 32, seed),
    in: [
      (s) => `DD_API_KEY=${s}`,
      (s) => `"api_key": "${s}"`,
      (s) => `appid=1&apikey=${s}`,
      (s) => `secret: ${s}`,
    ],
  },
  'key of Azure': {
    make: (seed) => `${drawn(BASE64, 86, seed)}==`,
    in: [
      (s) =>
        `DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=${s};EndpointSuffix=core.windows.net`,
      (s) => `Endpoint=sb://shop.servicebus.windows.net/;SharedAccessKeyName=root;SharedAccessKey=${s}`,
      (s) => `az storage blob list --account-key ${s}`,
    ],
  },
  'signed address of Azure': {
    make: (seed) => `${drawn(ALNUM, 40, seed)}%2B%3D`,
    in: [
      (s) => `https://shop.blob.core.windows.net/x?sv=2022-11-02&se=2026-12-01&sp=r&sig=${s}`,
      (s) => `sv=2022-11-02&ss=b&srt=sco&sp=rl&sig=${s}`,
    ],
  },
};
