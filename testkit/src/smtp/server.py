"""A real SMTP server for tests: STARTTLS, AUTH, and the faults that a test asks for. Ends when its standard input does.

Usage: server.py FOLDER. FOLDER has server.pem and server.key; what is received is written to FOLDER/received as N.eml, with the
envelope in N.json. Says its port, and then "holding" and "kept" as it does that. FOLDER/mode.json says what goes wrong:
    later     how many letters are answered 451 before one is taken
    refuse    addresses that are answered 550
    cut       how many letters are cut off after DATA has begun, and not kept
    swallow   how many letters are kept, and the connection closed without an answer
    hold      seconds to wait, with the letter in hand, before it is kept and answered
"""
import asyncio
import json
import logging
import os
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult

logging.getLogger("mail.log").setLevel(logging.ERROR)
FOLDER = sys.argv[1]
RECEIVED = os.path.join(FOLDER, "received")
MODE = os.path.join(FOLDER, "mode.json")
GIVEN = {}


def mode(word, otherwise):
    try:
        with open(MODE, encoding="utf-8") as file:
            return json.load(file).get(word, otherwise)
    except FileNotFoundError:
        return otherwise


def once_more(word):
    """Whether a fault that happens so many times happens now."""
    GIVEN[word] = GIVEN.get(word, 0) + 1
    return GIVEN[word] <= mode(word, 0)


def keep(envelope):
    number = len([name for name in os.listdir(RECEIVED) if name.endswith(".json")])
    path = os.path.join(RECEIVED, f"{number:04}")
    with open(path + ".eml", "wb") as file:
        file.write(envelope.original_content)
    with open(path + ".part", "w", encoding="utf-8") as file:
        json.dump({"from": envelope.mail_from, "to": envelope.rcpt_tos}, file)
    os.rename(path + ".part", path + ".json")
    print("kept", flush=True)


class Handler:
    async def handle_RCPT(self, server, session, envelope, address, options):
        if address in mode("refuse", []):
            return f"550 5.1.1 <{address}>: there is no such user here"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if once_more("later"):
            return "451 4.3.0 try again later"
        # Asked once: whoever hears "holding" may mend the server at once.
        hold = mode("hold", 0)
        if hold:
            print("holding", flush=True)
            await asyncio.sleep(hold)
        keep(envelope)
        if once_more("swallow"):
            server.transport.abort()
            await asyncio.sleep(1)
        return "250 2.0.0 OK: kept"


class Server(SMTP):
    async def smtp_DATA(self, arg):
        if self.envelope is not None and self.envelope.rcpt_tos and once_more("cut"):
            await self.push("354 go on")
            self.transport.abort()
            return
        await super().smtp_DATA(arg)


def authenticate(server, session, envelope, mechanism, data):
    right = data.login == b"radslag" and data.password == b"hemligt+@:/ord"
    return AuthResult(success=right, handled=right)


async def main():
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(os.path.join(FOLDER, "server.pem"), os.path.join(FOLDER, "server.key"))
    os.makedirs(RECEIVED, exist_ok=True)

    def factory():
        return Server(Handler(), hostname="localhost", tls_context=context, require_starttls=True,
                      auth_required=True, authenticator=authenticate, auth_require_tls=True)

    loop = asyncio.get_running_loop()
    server = await loop.create_server(factory, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)
    os._exit(0)


asyncio.run(main())
